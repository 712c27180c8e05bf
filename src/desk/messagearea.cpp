// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messagearea.h"

#include "desk/deskicon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int doneStays = 12'000; ///< milliseconds; good news goes by itself, the rest waits to be read

QString kindName(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info: return u"info"_s;
    case MessageBar::Kind::Done: return u"done"_s;
    case MessageBar::Kind::Warning: return u"warning"_s;
    case MessageBar::Kind::Error: return u"error"_s;
    }
    return {};
}

QString kindIcon(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info: return u"documentinfo"_s;
    case MessageBar::Kind::Done: return u"dialog-ok-apply"_s;
    case MessageBar::Kind::Warning:
    case MessageBar::Kind::Error: return u"data-warning"_s;
    }
    return {};
}

} // namespace

MessageBar::MessageBar(Kind kind, const QString &text, const QList<MessageOffer> &offers, QWidget *parent)
    : QFrame(parent), m_kind(kind), m_sign(new QLabel(this))
{
    setProperty("message", kindName(kind));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(14, 6, 8, 6);
    line->setSpacing(8);

    showSign();
    line->addWidget(m_sign);
    auto *label = new QLabel(text, this);
    label->setObjectName(u"messageText"_s);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(label, 1);

    auto *busy = new QProgressBar(this);
    busy->setObjectName(u"messageBusy"_s);
    busy->setRange(0, 0);
    busy->setFixedWidth(120);
    busy->hide();
    line->addWidget(busy);

    for (const MessageOffer &offer : offers) {
        auto *button = new QPushButton(offer.text, this);
        button->setAutoDefault(false);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, act = offer.act] {
            deleteLater();
            hide();
            if (act)
                act();
        });
    }
    auto *close = new QToolButton(this);
    close->setIcon(deskIcon(u"dialog-close"_s));
    close->setAccessibleName(tr("Dismiss this message"));
    close->setToolTip(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        deleteLater();
    });
    line->addWidget(close);
    setAccessibleName(text);
    if (kind == Kind::Done)
        QTimer::singleShot(doneStays, this, [this] { deleteLater(); });
}

void MessageBar::showSign()
{
    m_sign->setPixmap(deskIcon(kindIcon(m_kind)).pixmap(16));
}

/// A picture once drawn does not follow the scheme by itself.
void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_sign)
        showSign();
    QFrame::changeEvent(event);
}

QString MessageBar::text() const
{
    return findChild<QLabel *>(u"messageText"_s)->text();
}

void MessageBar::setBusy(bool busy)
{
    findChild<QProgressBar *>(u"messageBusy"_s)->setVisible(busy);
}

void MessageBar::setProgress(int done, int of)
{
    auto *bar = findChild<QProgressBar *>(u"messageBusy"_s);
    bar->setRange(0, of);
    bar->setValue(done);
    bar->setVisible(true);
}

MessageArea::MessageArea(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"messageArea"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

MessageBar *MessageArea::bar(const QString &key) const
{
    for (MessageBar *bar : findChildren<MessageBar *>(key, Qt::FindDirectChildrenOnly))
        if (!bar->isHidden())
            return bar;
    return nullptr;
}

MessageBar *MessageArea::say(const QString &key, MessageBar::Kind kind, const QString &text,
                             const QList<MessageOffer> &offers)
{
    dismiss(key);
    auto *made = new MessageBar(kind, text, offers, this);
    made->setObjectName(key);
    m_column->addWidget(made);
    made->show();
    return made;
}

void MessageArea::sayError(const QString &key, const Error &error, const QList<MessageOffer> &offers)
{
    const auto kind = error.code == ErrorCode::Refused || error.code == ErrorCode::Cancelled
        ? MessageBar::Kind::Warning
        : MessageBar::Kind::Error;
    say(key, kind, error.message, offers)->setToolTip(error.detail);
}

void MessageArea::dismiss(const QString &key)
{
    while (MessageBar *old = bar(key)) {
        old->hide();
        old->deleteLater();
    }
}

bool MessageArea::shows(const QString &key) const
{
    return bar(key) != nullptr;
}

QStringList MessageArea::texts() const
{
    QStringList texts;
    for (const MessageBar *bar : findChildren<MessageBar *>(Qt::FindDirectChildrenOnly))
        if (!bar->isHidden())
            texts.append(bar->text());
    return texts;
}

} // namespace galley
