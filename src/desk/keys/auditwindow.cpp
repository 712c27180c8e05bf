// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys/auditwindow.h"

#include "desk/keys/auditmodel.h"
#include "desk/typesize.h"
#include "ui_auditwindow.h"

#include <QFutureWatcher>
#include <QHeaderView>
#include <QStyle>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

struct AuditWindow::Read
{
    Result<QList<AuditEntry>> entries;
    QHash<ArticleId, QString> headlines;
};

AuditWindow::AuditWindow(Newsroom &newsroom, const NewsroomNames &names, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::AuditWindow>()), m_newsroom(newsroom), m_model(new AuditModel(newsroom, names, this))
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(tr("Audit"));
    m_ui->entries->setModel(m_model);
    m_ui->entries->header()->setStretchLastSection(true);
    const int widths[] = {64, 156, 110, 190, 300};
    for (int column = 0; column < 5; ++column)
        m_ui->entries->header()->resizeSection(column, widths[column]);
    connect(m_ui->scope, &QComboBox::activated, this, &AuditWindow::read);
    connect(m_ui->refresh, &QPushButton::clicked, this, &AuditWindow::read);
    connect(m_ui->verify, &QPushButton::clicked, this, &AuditWindow::verify);
    connect(m_ui->next, &QPushButton::clicked, this, &AuditWindow::showNextFinding);
    connect(m_ui->close, &QPushButton::clicked, this, &QWidget::close);
    setBusy(false);
}

AuditWindow::~AuditWindow()
{
    if (m_stop)
        *m_stop = true;
    m_work.waitForFinished(); // it reads the newsroom
}

void AuditWindow::setArticle(ArticleId article)
{
    m_ui->scope->clear();
    if (!article.isNull())
        m_ui->scope->addItem(tr("The article that is open"), article.uuid());
    m_ui->scope->addItem(tr("The whole newsroom"), QUuid());
    read();
}

ArticleId AuditWindow::article() const
{
    return ArticleId(m_ui->scope->currentData().toUuid());
}

void AuditWindow::read()
{
    if (m_busy)
        return;
    setBusy(true);
    say({}, false);
    m_ui->head->clear();
    auto reading = QtConcurrent::run([&newsroom = m_newsroom, article = article()] {
        Read read{newsroom.audit(article), {}};
        if (read.entries) {
            for (const AuditEntry &entry : *read.entries) {
                const ArticleId id = entry.statement.article;
                if (id.isNull() || read.headlines.contains(id))
                    continue;
                const auto found = newsroom.article(id);
                read.headlines.insert(id, found ? found->content.printedHeadline() : id.toString());
            }
        }
        return read;
    });
    m_work = QFuture<void>(reading);
    reading.then(this, [this](const Read &read) {
        setBusy(false);
        m_model->setEntries(read.entries.value_or(QList<AuditEntry>()), read.headlines);
        if (!read.entries)
            say(read.entries.error().message, true);
        m_ui->entries->scrollToBottom();
        setBusy(false);
    });
}

void AuditWindow::verify()
{
    if (m_busy) {
        if (m_stop)
            *m_stop = true;
        return;
    }
    m_stop = std::make_shared<std::atomic<bool>>(false);
    setBusy(true);
    say(tr("Verifying…"), false);
    m_model->setVerification({});
    auto verifying = QtConcurrent::run([&newsroom = m_newsroom, article = article(), stop = m_stop](QPromise<Result<Verification>> &promise) {
        promise.setProgressRange(0, 1000);
        VerificationWatch watch;
        watch.stop = stop.get();
        watch.progress = [&promise](qint64 done, qint64 total) { promise.setProgressValue(static_cast<int>(total > 0 ? done * 1000 / total : 0)); };
        promise.addResult(galley::verify(newsroom, article, watch));
    });
    auto *watcher = new QFutureWatcher<Result<Verification>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_ui->progress, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_stop.reset();
        setBusy(false);
        showVerification(watcher->result());
    });
    watcher->setFuture(verifying);
    m_work = QFuture<void>(verifying);
}

void AuditWindow::showVerification(const Result<Verification> &verified)
{
    if (!verified) {
        say(verified.error().message, verified.error().code != ErrorCode::Cancelled);
        return;
    }
    m_model->setVerification(*verified);
    //: the last entry's number and hash: written down elsewhere they prove the whole history later
    m_ui->head->setText(tr("Head: %1:%2").arg(QString::number(verified->entries), QString::fromLatin1(verified->head.toHex())));
    const VerificationFinding *broken = verified->firstBroken();
    if (broken == nullptr) {
        say(tr("Whole: %1 entries, %2 of them signed, %3 texts, %4 reviews.")
                .arg(verified->looked).arg(verified->signedEntries).arg(verified->revisions).arg(verified->reviews), false);
    } else {
        say(tr("Broken. First: %1").arg(broken->message), true);
        select(m_model->rowOf(broken->number));
    }
    setBusy(false);
}

void AuditWindow::showNextFinding()
{
    const QList<int> rows = m_model->rowsWithFindings();
    if (rows.isEmpty())
        return;
    const auto next = std::ranges::find_if(rows, [this](int row) { return row > selectedRow(); });
    const int row = next == rows.end() ? rows.constFirst() : *next;
    select(row);
    say(m_model->index(row, 0).data(Qt::ToolTipRole).toString(), true);
}

void AuditWindow::select(int row)
{
    if (row < 0)
        return;
    m_ui->entries->setCurrentIndex(m_model->index(row, 0));
    m_ui->entries->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
}

int AuditWindow::selectedRow() const
{
    return m_ui->entries->currentIndex().isValid() ? m_ui->entries->currentIndex().row() : -1;
}

QString AuditWindow::result() const
{
    return m_ui->result->text();
}

void AuditWindow::say(const QString &text, bool problem)
{
    m_ui->result->setText(text);
    m_ui->result->setProperty("strong", !problem);
    m_ui->result->setProperty("problem", problem);
    m_ui->result->style()->unpolish(m_ui->result);
    m_ui->result->style()->polish(m_ui->result);
}

void AuditWindow::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->scope->setEnabled(!busy);
    m_ui->refresh->setEnabled(!busy);
    m_ui->verify->setText(busy && m_stop ? tr("Stop") : tr("Verify"));
    m_ui->verify->setEnabled(!busy || m_stop);
    m_ui->progress->setRange(0, busy && !m_stop ? 0 : 1000);
    m_ui->progress->setValue(0);
    m_ui->progress->setVisible(busy);
    m_ui->next->setVisible(m_model->rowsWithFindings().size() > 1);
}

} // namespace galley
