// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorpictures.h"

#include "desk/figuredialog.h"
#include "desk/sourceeditor.h"
#include "markup/changelist.h"
#include "markup/figures.h"

#include <QFileInfo>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// A figure and where it stands.
struct FoundFigure
{
    FigureLine line;
    int start = 0;
    int length = 0;
};

/// The figure that a line is, or the one that a tracked change puts there: the pieces of its mark are lines, too.
std::optional<FoundFigure> figureIn(const QTextCursor &where)
{
    const QTextBlock block = where.block();
    const QString text = block.text();
    if (const auto whole = parseFigureLine(text.toStdString()))
        return FoundFigure{*whole, block.position(), int(text.size())};
    const qsizetype cursor = where.positionInBlock();
    for (const ChangeMark &mark : changesIn(text)) {
        if (mark.kind == ChangeMark::Kind::Deletion || mark.kind == ChangeMark::Kind::Comment)
            continue;
        qsizetype at = mark.kind == ChangeMark::Kind::Replacement ? mark.arrow + 2 : mark.content;
        for (const QString &piece : text.sliced(at, mark.close - at).split(u'\u00b6')) {
            const auto line = cursor >= at && cursor <= at + piece.size() ? parseFigureLine(piece.toStdString()) : std::nullopt;
            if (line)
                return FoundFigure{*line, block.position() + int(at), int(piece.size())};
            at += piece.size() + 1;
        }
    }
    return std::nullopt;
}

QByteArray assetOf(const FigureLine &figure)
{
    return figure.src.starts_with("asset:") ? QByteArray::fromStdString(figure.src.substr(6)) : QByteArray();
}

QString either(const std::string &own, const QString &otherwise)
{
    return own.empty() ? otherwise : QString::fromStdString(own);
}

const AssetUse *useOf(const Content &content, const QByteArray &sha256)
{
    const auto found = std::ranges::find(content.assets, sha256, &AssetUse::sha256);
    return found == content.assets.cend() || sha256.isEmpty() ? nullptr : &*found;
}

/// What the line says, and what the article knows of the picture where the line says nothing.
FigureValues valuesOf(const FigureLine &figure, const Content &content)
{
    FigureValues values;
    values.sha256 = assetOf(figure);
    const AssetUse *use = useOf(content, values.sha256);
    const AssetUse known = use ? *use : AssetUse();
    values.alt = either(figure.alt, known.alt);
    values.caption = either(figure.caption, known.caption);
    values.credit = either(figure.credit, known.credit);
    values.rights = either(figure.rights, known.rights);
    values.width = QString::fromStdString(figure.width);
    values.aiLabel = known.aiLabel;
    values.cover = !values.sha256.isEmpty() && content.cover.sha256 == values.sha256;
    values.focal = values.cover ? content.cover.focal : FocalPoint();
    return values;
}

} // namespace

EditorPictures::EditorPictures(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QObject *parent)
    : QObject(parent), m_document(document), m_editor(editor), m_intake(newsroom)
{
    connect(editor, &SourceEditor::picturesOffered, this, &EditorPictures::take);
    connect(editor, &SourceEditor::copying, this, &EditorPictures::addToCopy);
    connect(editor, &SourceEditor::assetsCame, this, [this](const QList<AssetUse> &assets) {
        for (const AssetUse &use : assets)
            addAsset(use);
    });
    connect(&document, &ArticleDocument::opened, this, &EditorPictures::followDocument);
    // The first save gives a new article its id, and changes nothing else.
    connect(&document, &ArticleDocument::committed, this, [this] { m_article = m_document.id(); });
    editor->viewport()->installEventFilter(this);
}

EditorPictures::~EditorPictures()
{
    delete m_dialog;
}

/// Pictures on their way belong to the article that was open when they came; a new one has no id to know it by.
void EditorPictures::followDocument()
{
    const bool same = m_document.isOpen() && !m_document.isNew() && m_document.id() == m_article;
    m_article = m_document.id();
    if (same)
        return; // read again
    ++m_opening;
    m_toAsk.clear();
    if (m_dialog)
        m_dialog->reject(); // it speaks of a picture of another article
}

FigureDialog *EditorPictures::dialog() const { return m_dialog; }

// ---- coming in -------------------------------------------------------------------------------------

void EditorPictures::takeFiles(const QStringList &files)
{
    QList<PlacedPicture> placed;
    for (const QString &path : files)
        placed.append({{.bytes = {}, .name = QFileInfo(path).fileName(), .file = path, .pixels = {}}, m_editor->textCursor(), {}});
    take(placed);
}

void EditorPictures::take(const QList<PlacedPicture> &pictures)
{
    m_taking += int(pictures.size()); // before any is in: one that is refused at once does not end the round
    m_several |= pictures.size() > 1;
    if (pictures.size() > 1)
        Q_EMIT takingMany(tr("Taking in %n picture(s)…", nullptr, int(pictures.size())));
    for (const PlacedPicture &placed : pictures) {
        m_intake.take(placed.picture).then(this, [this, placed, opening = m_opening](const Result<TakenPicture> &picture) {
            taken(placed, opening, picture);
        });
    }
}

void EditorPictures::stop()
{
    m_intake.cancelAll();
}

void EditorPictures::taken(const PlacedPicture &placed, int opening, const Result<TakenPicture> &picture)
{
    const bool here = m_document.isOpen() && opening == m_opening && !m_document.editRefusal();
    if (!picture && picture.error().code != ErrorCode::Cancelled) {
        m_refused.append(picture.error().message);
    } else if (picture && here) {
        m_toAsk.push_back(place(placed, *picture));
        ++m_came;
    } else if (picture) {
        m_refused.append(tr("A picture came when its article was not open any more, and was not put in. Put it in again there."));
    }
    if (--m_taking == 0)
        finish();
}

/// Once they are all in: what was refused is said at once, and what came is asked about one after the other.
void EditorPictures::finish()
{
    QStringList refused = std::exchange(m_refused, {});
    refused.removeDuplicates();
    if (!refused.isEmpty())
        Q_EMIT noticed(refused.join(u'\n'), true);
    else if (m_several)
        Q_EMIT noticed(tr("%n picture(s) taken in.", nullptr, m_came), false);
    m_came = 0;
    m_several = false;
    if (!m_dialog)
        askNext();
    Q_EMIT finished();
}

QTextCursor EditorPictures::place(const PlacedPicture &placed, const TakenPicture &picture)
{
    FigureLine figure = parseFigureLine(placed.line.toStdString()).value_or(FigureLine());
    const auto fill = [](std::string &field, const QString &fact) {
        if (field.empty())
            field = fact.toStdString();
    };
    figure.src = "asset:" + picture.sha256.toStdString();
    fill(figure.caption, picture.facts.caption);
    fill(figure.credit, picture.facts.credit);
    fill(figure.rights, picture.facts.rights);
    const QString written = QString::fromStdString(figureLine(figure));
    const int start = m_editor->insertBlockAt(placed.where, written);
    AssetUse use;
    use.sha256 = picture.sha256;
    use.name = picture.name;
    use.aiLabel = picture.facts.aiLabel;
    addAsset(use);
    // As a tracked change it stands behind the opening of its mark.
    const auto at = int(m_editor->source().indexOf(written, std::max(0, start - int(written.size()))));
    QTextCursor line(m_editor->document());
    line.setPosition(at < 0 ? start : at);
    m_editor->ensureCursorVisible();
    return line;
}

void EditorPictures::addAsset(const AssetUse &use)
{
    Content content = m_document.content();
    if (useOf(content, use.sha256))
        return;
    content.assets.append(use);
    m_document.setContent(content, m_editor);
}

/// What the article knows of the pictures in a copied text goes with it.
void EditorPictures::addToCopy(QMimeData *data) const
{
    const QString text = data->text();
    if (!text.contains("asset:"_L1) || !m_document.isOpen())
        return;
    QList<AssetUse> assets = m_document.content().assets;
    assets.removeIf([&text](const AssetUse &use) { return !text.contains(QLatin1StringView(use.sha256)); });
    if (!assets.isEmpty())
        data->setData(bodyAssetsMimeType(), clipboardAssets(assets));
}

// ---- particulars -----------------------------------------------------------------------------------

void EditorPictures::askNext()
{
    while (!m_toAsk.empty()) {
        const QTextCursor line = m_toAsk.front();
        m_toAsk.pop_front();
        if (figureIn(line)) {
            ask(line, true);
            return;
        }
    }
}

bool EditorPictures::editFigure(const QTextCursor &where)
{
    if (m_editor->isReadOnly() || !m_document.isOpen() || !figureIn(where))
        return false;
    if (m_dialog)
        m_dialog->reject();
    QTextCursor line(where);
    line.setPosition(figureIn(where)->start);
    ask(line, false);
    return true;
}

void EditorPictures::editFigureAtCursor()
{
    if (!editFigure(m_editor->textCursor()))
        Q_EMIT noticed(tr("Put the cursor on a picture first."), false);
}

/// Quietly: the keys stay with the text.
void EditorPictures::ask(const QTextCursor &line, bool quietly)
{
    m_dialog = new FigureDialog(m_intake, valuesOf(figureIn(line)->line, m_document.content()), m_editor->window());
    m_dialog->setWaiting(int(m_toAsk.size()));
    m_dialog->setAttribute(Qt::WA_ShowWithoutActivating, quietly);
    connect(m_dialog, &QDialog::accepted, this, [this, line, dialog = m_dialog.data()] { apply(*dialog, line); });
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog = nullptr;
        askNext();
    });
    m_dialog->show();
}

/// Only what was changed in the form changes: the line may have been written on meanwhile.
void EditorPictures::apply(const FigureDialog &dialog, const QTextCursor &line)
{
    const FigureValues &before = dialog.before();
    const FigureValues now = dialog.values();
    const std::optional<FoundFigure> found = figureIn(line);
    if (!found || assetOf(found->line) != before.sha256 || m_document.editRefusal()) {
        Q_EMIT noticed(tr("The picture is not there any more: what was entered about it was not kept."), true);
        return;
    }
    FigureLine figure = found->line;
    const auto take = [&](std::string &field, QString FigureValues::*value) {
        if (now.*value != before.*value)
            field = (now.*value).toStdString();
    };
    take(figure.alt, &FigureValues::alt);
    take(figure.caption, &FigureValues::caption);
    take(figure.credit, &FigureValues::credit);
    take(figure.rights, &FigureValues::rights);
    take(figure.width, &FigureValues::width);
    if (now.sha256 != before.sha256)
        figure.src = "asset:" + now.sha256.toStdString();
    // The whole line: a mark inside of it would take it apart.
    const QString written = QString::fromStdString(figureLine(figure));
    if (m_editor->sourceAt(found->start, found->length) != written
        && m_editor->editPlaces({{found->start, found->length, written}}, Places::AsOne) == 0)
        return; // and the person was told why

    Content content = m_document.content();
    if (!before.sha256.isEmpty()) {
        AssetUse use;
        if (const AssetUse *known = useOf(content, before.sha256))
            use = *known;
        use.sha256 = now.sha256;
        use.aiLabel = now.aiLabel;
        // What the article knows of the picture speaks where the line is silent: what was cleared must not come back.
        const auto cleared = [&](QString AssetUse::*known, QString FigureValues::*value) {
            if ((now.*value).isEmpty())
                (use.*known).clear();
        };
        cleared(&AssetUse::alt, &FigureValues::alt);
        cleared(&AssetUse::caption, &FigureValues::caption);
        cleared(&AssetUse::credit, &FigureValues::credit);
        cleared(&AssetUse::rights, &FigureValues::rights);
        const auto known = std::ranges::find(content.assets, now.sha256, &AssetUse::sha256);
        if (known != content.assets.end())
            *known = use;
        else
            content.assets.append(use);
        if (now.sha256 != before.sha256 && !content.body.contains(QLatin1StringView(before.sha256)))
            content.assets.removeIf([&](const AssetUse &one) { return one.sha256 == before.sha256; });
    }
    if (now.cover)
        content.cover = {now.sha256, now.focal};
    else if (before.cover)
        content.cover = {};
    if (content != m_document.content())
        m_document.setContent(content, m_editor);
}

/// A double click on a figure's line opens its particulars.
bool EditorPictures::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonDblClick) {
        const auto *click = static_cast<QMouseEvent *>(event);
        if (click->button() == Qt::LeftButton && editFigure(m_editor->cursorForPosition(click->position().toPoint())))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace galley
