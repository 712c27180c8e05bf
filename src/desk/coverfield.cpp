// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/coverfield.h"

#include "desk/choicebutton.h"
#include "desk/colours.h"
#include "markup/bodypictures.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize looked(480, 480);
constexpr QSize thumbnail(48, 36);
constexpr int highest = 120; ///< pixels
constexpr int step = 20; ///< per mille that an arrow key moves the point

} // namespace

/// The cover with its focal point, which the mouse and the arrow keys move.
class CoverPicture : public QWidget
{
public:
    explicit CoverPicture(QWidget *parent) : QWidget(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(CoverField::tr("Focal point of the cover"));
        setAccessibleDescription(CoverField::tr("Arrow keys move the point that crops keep in sight."));
        setCursor(Qt::CrossCursor);
    }
    void setImage(const QImage &image)
    {
        m_image = image;
        fit();
        update();
    }
    void setFocal(FocalPoint focal)
    {
        m_focal = focal;
        update();
    }
    void setLocked(bool locked) { m_locked = locked; }
    std::function<void(FocalPoint)> moved;

protected:
    QRect pictureRect() const
    {
        return {QPoint(), m_image.size().scaled(size(), Qt::KeepAspectRatio)};
    }
    void resizeEvent(QResizeEvent *) override { fit(); }
    void paintEvent(QPaintEvent *) override
    {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const QRect all = pictureRect();
        painter.drawImage(all, m_image);
        const QPointF focal(all.x() + all.width() * m_focal.x / 1000.0, all.y() + all.height() * m_focal.y / 1000.0);
        painter.setPen(QPen(Colours::light().paper, 3));
        painter.drawEllipse(focal, 7, 7);
        painter.setPen(QPen(Colours::current().blue, 2));
        painter.drawEllipse(focal, 7, 7);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(all).adjusted(1, 1, -1, -1));
        }
    }
    void mousePressEvent(QMouseEvent *event) override { take(event->position()); }
    void mouseMoveEvent(QMouseEvent *event) override { take(event->position()); }
    void keyPressEvent(QKeyEvent *event) override
    {
        FocalPoint focal = m_focal;
        switch (event->key()) {
        case Qt::Key_Left: focal.x -= step; break;
        case Qt::Key_Right: focal.x += step; break;
        case Qt::Key_Up: focal.y -= step; break;
        case Qt::Key_Down: focal.y += step; break;
        default: QWidget::keyPressEvent(event); return;
        }
        give(focal);
    }
    void focusInEvent(QFocusEvent *) override { update(); }
    void focusOutEvent(QFocusEvent *) override { update(); }

private:
    /// As high as the picture gets in the field's width.
    void fit() { setFixedHeight(m_image.isNull() ? highest : m_image.size().scaled(std::max(1, width()), highest, Qt::KeepAspectRatio).height()); }
    void take(const QPointF &position)
    {
        const QRect all = pictureRect();
        if (!all.isEmpty())
            give({int((position.x() - all.x()) * 1000 / all.width()), int((position.y() - all.y()) * 1000 / all.height())});
    }
    void give(FocalPoint focal)
    {
        focal = {std::clamp(focal.x, 0, 1000), std::clamp(focal.y, 0, 1000)};
        if (m_locked || m_image.isNull() || focal == m_focal)
            return;
        setFocal(focal);
        moved(focal);
    }

    QImage m_image;
    FocalPoint m_focal;
    bool m_locked = false;
};

CoverField::CoverField(Newsroom &newsroom, ArticleDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_intake(newsroom), m_picture(new CoverPicture(this)), m_button(new ChoiceButton(this)),
      m_menu(new QMenu(this)), m_flag(new QLabel(this))
{
    m_picture->moved = [this](FocalPoint focal) { setFocal(focal); };
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_button->setAccessibleName(tr("Cover"));
    m_flag->setProperty("flag", true);
    m_flag->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_picture);
    layout->addWidget(m_button);
    layout->addWidget(m_flag);
    setFocusProxy(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &CoverField::fillMenu);
    connect(&document, &ArticleDocument::opened, this, &CoverField::showCover);
    connect(&document, &ArticleDocument::bodyChanged, this, &CoverField::showCover);
    connect(&document, &ArticleDocument::contentChanged, this, [this] {
        // Looking for pictures reads the body: not for every key in the headline.
        const Content &fields = m_document.fields();
        if (fields.cover != m_cover || fields.assets != m_assets)
            showCover();
    });
    connect(&document, &ArticleDocument::committed, this, &CoverField::showCover);
    connect(&document, &ArticleDocument::situationChanged, this, &CoverField::showCover);
    showCover();
}

CoverField::~CoverField() = default;

void CoverField::showCover()
{
    const bool locked = !m_document.isOpen() || m_document.editRefusal();
    const Content content = m_document.isOpen() ? m_document.content() : Content();
    m_cover = content.cover;
    m_assets = content.assets;
    m_button->setEnabled(!locked);
    m_button->setText(content.cover.sha256.isEmpty() ? tr("Choose…") : tr("Change…"));
    m_picture->setLocked(locked);
    m_picture->setFocal(content.cover.focal);
    showPicture(content.cover.sha256);
    const QList<BodyPicture> pictures = bodyPictures(content);
    const auto bare = std::ranges::count_if(pictures, [](const BodyPicture &picture) { return picture.credit.isEmpty(); });
    m_flag->setText(bare > 0 ? tr("%n picture(s) without a credit.", nullptr, int(bare)) : QString());
    m_flag->setVisible(bare > 0);
}

void CoverField::showPicture(const QByteArray &sha256)
{
    m_picture->setVisible(!sha256.isEmpty());
    if (std::exchange(m_shown, sha256) == sha256)
        return;
    m_picture->setImage({});
    if (sha256.isEmpty())
        return;
    m_intake.look(sha256, looked).then(this, [this, sha256](const Result<QImage> &image) {
        if (m_shown != sha256)
            return;
        if (image)
            m_picture->setImage(*image);
        else
            m_button->setToolTip(image.error().message);
    });
}

void CoverField::fillMenu()
{
    m_menu->clear();
    const QList<BodyPicture> pictures = bodyPictures(m_document.content());
    for (const BodyPicture &picture : pictures) {
        const QString name = picture.name.isEmpty() ? tr("Picture without a caption") : fontMetrics().elidedText(picture.name, Qt::ElideRight, 260);
        QAction *action = m_menu->addAction(QString(name).replace(u'&', "&&"_L1));
        connect(action, &QAction::triggered, this, [this, sha256 = picture.sha256] { choose(sha256); });
        m_intake.look(picture.sha256, thumbnail * 2).then(action, [action](const Result<QImage> &image) {
            if (image)
                action->setIcon(QPixmap::fromImage(*image));
        });
    }
    if (!pictures.isEmpty())
        m_menu->addSeparator();
    connect(m_menu->addAction(tr("From a file…")), &QAction::triggered, this, &CoverField::askForFile);
    if (!m_document.fields().cover.sha256.isEmpty())
        connect(m_menu->addAction(tr("No cover")), &QAction::triggered, this, [this] { choose({}); });
}

void CoverField::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the cover"), {}, tr("Pictures (%1)").arg(u"*.jpg *.jpeg *.png *.gif *.webp"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CoverField::takeFile);
    dialog->open();
}

void CoverField::takeFile(const QString &path)
{
    m_intake.take({.bytes = {}, .name = QFileInfo(path).fileName(), .file = path, .pixels = {}})
        .then(this, [this, article = m_document.id()](const Result<TakenPicture> &picture) {
            if (!picture) {
                Q_EMIT failed(picture.error());
                return;
            }
            if (!m_document.isOpen() || m_document.id() != article || m_document.editRefusal())
                return;
            Content content = m_document.content();
            if (!std::ranges::contains(content.assets, picture->sha256, &AssetUse::sha256)) {
                AssetUse use;
                use.sha256 = picture->sha256;
                use.name = picture->name;
                use.caption = picture->facts.caption;
                use.credit = picture->facts.credit;
                use.rights = picture->facts.rights;
                use.aiLabel = picture->facts.aiLabel;
                content.assets.append(use);
                m_document.setContent(content, this);
            }
            choose(picture->sha256);
        });
}

void CoverField::choose(const QByteArray &sha256)
{
    if (!m_document.isOpen() || m_document.editRefusal())
        return;
    m_document.editFields([&sha256](Content &content) { content.cover = {sha256, {}}; }, this);
    showCover();
}

void CoverField::setFocal(FocalPoint focal)
{
    m_document.editFields([focal](Content &content) { content.cover.focal = focal; }, this);
}

} // namespace galley
