// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorpane.h"

#include "desk/changedesk.h"
#include "desk/chinesecommands.h"
#include "desk/colours.h"
#include "desk/composition.h"
#include "desk/editoractions.h"
#include "desk/editorinsertions.h"
#include "desk/editornotice.h"
#include "desk/editorpictures.h"
#include "desk/formatbar.h"
#include "desk/headlineblock.h"
#include "desk/livebody.h"
#include "desk/outlinepanel.h"
#include "desk/preview.h"
#include "desk/previewfeed.h"
#include "desk/previewpane.h"
#include "desk/readingview.h"
#include "desk/sourcecounter.h"
#include "desk/sourceeditor.h"
#include "desk/sourcefindbar.h"
#include "desk/sourcefigures.h"
#include "desk/sourcekeys.h"
#include "desk/tableediting.h"
#include "desk/trackingbutton.h"
#include "desk/undokeeper.h"
#include "desk/spelling.h"
#include "desk/spellmarks.h"
#include "desk/writingmodes.h"
#include "store/draftreplacing.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace galley {

namespace {

constexpr int readingColumn = 720;  ///< the widest a line of text gets, in pixels
constexpr int narrowestSource = 300;
constexpr quint32 stateMagic = 0x67650002;

class HairLine : public QWidget
{
public:
    explicit HairLine(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Colours::current().line); }
};

} // namespace

struct EditorPane::Private
{
    Newsroom &newsroom;
    ArticleDocument &document;
    View view = View::Split;
    bool focusMode = false;
    ArticleId shown;            ///< for which the view was chosen
    bool reviewing = false;     ///< it waits for this person's review, and no other view was asked for since
    ArticleId shownArticle;  ///< whose text the editor holds; null of one that was never saved
    bool focusComesBack = false; ///< the text had the keys when a view hid it
    HeadlineBlock *headline = nullptr;
    FormatBar *formats = nullptr;
    QWidget *rule = nullptr; ///< below the headline where the format bar, which has one, is hidden
    EditorNotice *notice = nullptr;
    QSplitter *splitter = nullptr;
    SourceEditor *editor = nullptr;
    SourceFindBar *findBar = nullptr;
    LiveBody *body = nullptr;
    OutlinePanel *outline = nullptr;
    TypewriterMode *typewriter = nullptr;
    ParagraphFocus *dimming = nullptr;
    SourceCounter *counter = nullptr;
    PreviewFeed *feed = nullptr;
    PreviewPane *previewPane = nullptr;
    EditorActions *actions = nullptr;
    ChangeDesk *changes = nullptr;
    UndoKeeper *undo = nullptr;
    ChineseCommands *chinese = nullptr;
    TableEditing *tables = nullptr;
    EditorPictures *pictures = nullptr;
    EditorInsertions *insertions = nullptr;
    QTimer scrolled;
};

EditorPane::EditorPane(Newsroom &newsroom, ArticleDocument &document, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(newsroom, document))
{
    d->headline = new HeadlineBlock(newsroom, document, this);
    d->notice = new EditorNotice(this);
    d->splitter = new QSplitter(Qt::Horizontal, this);
    auto *sourceSide = new QWidget(d->splitter);
    d->editor = new SourceEditor(sourceSide);
    d->findBar = new SourceFindBar(d->editor, sourceSide);
    d->undo = new UndoKeeper(newsroom.folder(), document, d->editor);
    d->body = new LiveBody(d->editor);
    d->counter = new SourceCounter(d->editor, d->body);
    d->feed = new PreviewFeed(newsroom, document, *d->body, this);
    d->previewPane = new PreviewPane(d->feed, d->splitter);
    d->actions = new EditorActions(newsroom, document, d->editor, d->findBar, this);
    d->chinese = new ChineseCommands(d->editor, this);
    new SpellMarks(d->editor, Spelling::of(newsroom));
    d->pictures = new EditorPictures(newsroom, document, d->editor, this);
    d->insertions = new EditorInsertions(newsroom, document, d->editor, this);
    d->formats = new FormatBar(d->actions->formats(), this);
    d->changes = new ChangeDesk(newsroom, document, d->editor, sourceSide);
    d->editor->setFigures(new SourceFigures(d->changes->pictures(), d->editor));
    d->tables = new TableEditing(d->editor, d->changes->tracker(), this);
    d->formats->setCorner(new TrackingButton(d->changes->tracker(), d->changes->tracking(), d->formats));

    d->outline = new OutlinePanel(d->editor, sourceSide);
    d->outline->hide();
    d->typewriter = new TypewriterMode(d->editor);
    d->dimming = new ParagraphFocus(d->editor);

    auto *written = new QSplitter(Qt::Horizontal, sourceSide);
    written->setHandleWidth(1);
    written->setChildrenCollapsible(false);
    written->addWidget(d->outline);
    written->addWidget(d->editor);
    written->setStretchFactor(1, 1);
    written->setSizes({200, 600});
    auto *sourceLayout = new QVBoxLayout(sourceSide);
    sourceLayout->setContentsMargins({});
    sourceLayout->setSpacing(0);
    sourceLayout->addWidget(written, 1);
    sourceLayout->addWidget(d->changes->reading(), 1);
    sourceLayout->addWidget(d->findBar);
    d->splitter->setChildrenCollapsible(false);
    d->splitter->setHandleWidth(1);
    d->splitter->setStretchFactor(0, 1);
    d->splitter->setStretchFactor(1, 1);
    d->splitter->setSizes({1000, 1000});
    sourceSide->setMinimumWidth(200);
    sourceSide->setAutoFillBackground(true); // the margins of the text
    sourceSide->setBackgroundRole(QPalette::Base);
    d->rule = new HairLine(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(d->headline);
    layout->addWidget(d->formats);
    layout->addWidget(d->rule);
    layout->addWidget(d->notice);
    layout->addWidget(d->splitter, 1);

    followDocument();
    followEditor();
    showDocument();
    arrange();
}

EditorPane::~EditorPane()
{
    d->document.content(); // the last of the typing, before the editor goes
    d->document.setBodySource({});
}

void EditorPane::followDocument()
{
    d->document.setBodySource([this] { return d->editor->source(); }, [this] { return d->editor->isBlank(); });
    connect(&d->document, &ArticleDocument::opened, this, &EditorPane::showDocument);
    connect(&d->document, &ArticleDocument::committed, this, [this] { d->shownArticle = d->document.id(); });
    connect(&d->document, &ArticleDocument::situationChanged, this, &EditorPane::showRights);
    connect(&d->document, &ArticleDocument::bodyChanged, this, [this](const QObject *origin) {
        if (origin != this && origin != d->editor)
            d->editor->editSource(d->document.content().body);
    });
}

void EditorPane::followEditor()
{
    connect(d->editor, &SourceEditor::sourceSpliced, &d->document, &ArticleDocument::bodySpliced);
    connect(d->counter, &SourceCounter::counted, this, &EditorPane::statisticsChanged);
    connect(d->headline, &HeadlineBlock::leftDownwards, this, [this] { setFocus(); });
    d->headline->setArticleTaker([this](const QMimeData &pasted) { return d->editor->pasteBelowHeadline(pasteOffer(pasted)); });
    connect(d->editor, &SourceEditor::noticed, d->notice, [this](const QString &message) { d->notice->say(message); });
    const auto say = [this](const QString &message, bool problem) {
        d->notice->say(message, problem ? EditorNotice::Kind::Problem : EditorNotice::Kind::Information);
    };
    connect(d->pictures, &EditorPictures::noticed, d->notice, say);
    connect(d->pictures, &EditorPictures::takingMany, d->notice, [this](const QString &message) {
        d->notice->say(message);
        d->notice->offer(tr("Stop"), [this] { d->pictures->stop(); });
    });
    connect(d->insertions, &EditorInsertions::noticed, d->notice, say);
    connect(d->findBar, &SourceFindBar::previewWanted, this, &EditorPane::previewOfReplacementsWanted);
    connect(d->findBar, &SourceFindBar::everywhereWanted, this, &EditorPane::findEverywhereWanted);
    connect(d->chinese, &ChineseCommands::noticed, d->notice, [this](const QString &message) { d->notice->say(message); });
    connect(d->actions, &EditorActions::picturesWanted, d->pictures, &EditorPictures::takeFiles);
    connect(d->actions, &EditorActions::commentWanted, this, [this] { view() == View::Reading ? d->changes->comment() : d->actions->comment(); });
    connect(d->actions, &EditorActions::tableWanted, d->tables, &TableEditing::edit);
    auto *keys = new SourceKeys(d->editor);
    connect(keys, &SourceKeys::figureActivated, d->pictures, &EditorPictures::editFigureAtCursor);
    connect(d->changes->reading(), &ReadingView::figureActivated, this, [this](int line) {
        if (d->tables->isTable(line))
            d->tables->editAt(line);
        else
            d->pictures->editFigure(QTextCursor(d->editor->document()->findBlockByNumber(line)));
    });
    connect(d->changes, &ChangeDesk::noticed, d->notice, [this](const QString &message) { d->notice->say(message); });
    connect(d->actions, &EditorActions::particularsWanted, d->pictures, &EditorPictures::editFigureAtCursor);
    connect(d->actions, &EditorActions::linkWanted, d->insertions, &EditorInsertions::link);
    connect(d->actions, &EditorActions::videoWanted, d->insertions, &EditorInsertions::video);
    connect(d->actions, &EditorActions::pasteSpecialWanted, d->insertions, &EditorInsertions::pasteSpecial);
    connect(d->actions, &EditorActions::weChatCopyWanted, d->insertions, &EditorInsertions::copyForWeChat);
    connect(d->feed, &PreviewFeed::failed, d->notice, [this](const Error &error) {
        d->notice->say(tr("The preview could not be made: %1").arg(error.message), EditorNotice::Kind::Problem);
    });

    d->scrolled.setSingleShot(true);
    d->scrolled.setInterval(30);
    connect(&d->scrolled, &QTimer::timeout, this, &EditorPane::syncPreview);
    const auto soon = [this] {
        if (!d->scrolled.isActive())
            d->scrolled.start();
    };
    connect(d->editor->verticalScrollBar(), &QScrollBar::valueChanged, this, soon);
    connect(d->editor, &QPlainTextEdit::cursorPositionChanged, this, soon);
    connect(d->feed, &PreviewFeed::current, this, soon);
}

/// The open article read again is one more undo step: what somebody else saved, what was given up.
void EditorPane::showText()
{
    const bool stored = d->document.isOpen() && !d->document.isNew();
    const ArticleId id = stored ? d->document.id() : ArticleId();
    const QString body = d->document.isOpen() ? d->document.content().body : QString();
    const bool again = stored && id == d->shownArticle;
    d->shownArticle = id;
    if (!again) {
        d->editor->setSource(stored ? d->document.saved().content.body : body);
        d->undo->begin(id);
    }
    d->editor->reloadSource(body);
    if (again && !d->document.isModified())
        d->undo->followed();
}

void EditorPane::showDocument()
{
    if (const ArticleId id = d->document.id(); !id.isNull() && id == d->shownArticle && d->editor->composition().isActive()) {
        // Somebody else's edit came in: it is laid under what is being composed here.
        d->editor->editSource(d->document.content().body);
        showRights();
        return;
    }
    showText();
    d->notice->hide();
    if (const ArticleId id = d->document.id(); std::exchange(d->shown, id) != id) {
        d->reviewing = d->document.editsAreTracked();
        arrange();
        Q_EMIT viewChanged(view());
    }
    d->changes->reading()->reload();
    showRights();
}

void EditorPane::showRights()
{
    const std::optional<Refusal> refusal = d->document.editRefusal();
    d->editor->setReadOnly(refusal.has_value());
    d->editor->setTextInteractionFlags(refusal ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                               : Qt::TextEditorInteraction);
    d->editor->setPlaceholderText(d->document.isOpen() && !refusal ? tr("Write the text here.") : QString());
    d->actions->setLocked(refusal.has_value());
    d->chinese->setLocked(refusal.has_value());
    d->formats->setRemark(refusal && d->document.isOpen() ? tr("Read only") : QString(),
                          refusal ? refusal->message : QString());
    setEnabled(d->document.isOpen());
}

// ---- views ------------------------------------------------------------------------------------

void EditorPane::setView(View view)
{
    d->view = view;
    d->reviewing = false;
    arrange();
    Q_EMIT viewChanged(view);
}

EditorPane::View EditorPane::view() const { return d->reviewing ? View::Reading : d->view; }

void EditorPane::beginHeadline()
{
    d->headline->begin();
}

void EditorPane::setFocusMode(bool on)
{
    d->focusMode = on;
    arrange();
}

void EditorPane::setOutlineShown(bool shown)
{
    d->outline->setWanted(shown);
}

void EditorPane::setTypewriter(bool on)
{
    d->typewriter->setOn(on);
}

void EditorPane::setDimming(bool on)
{
    d->dimming->setOn(on);
}

int EditorPane::replaceMatches(const QList<DraftMatch> &matches)
{
    if (d->editor->isReadOnly() || matches.isEmpty())
        return 0;
    const QString source = d->editor->source();
    QList<SourceSplice> splices;
    int at = matches.first().place.start;
    for (const DraftMatch &match : matches) {
        if (match.place.start < at || QStringView(source).mid(match.place.start, match.place.length) != match.text)
            return 0;
        splices.append({match.place.start, match.place.length, match.replacement});
        at = match.place.end();
    }
    return d->editor->editPlaces(splices);
}

/// Shows and hides; the text itself is not touched by any view.
void EditorPane::arrange()
{
    const bool reading = view() == View::Reading;
    const View view = d->focusMode && !reading ? View::Source : this->view();
    // Beside a phone the source needs room; where there is none, the phone stands alone.
    const bool roomForBoth = width() >= narrowestSource + PreviewPane::phoneWidth;
    const bool source = view == View::Source || view == View::Split || (view == View::Phone && roomForBoth);
    const bool preview = view != View::Source && !reading;
    if (d->editor->hasFocus() ? !source : d->changes->reading()->hasFocus() && !reading)
        d->focusComesBack = true; // what is typed after the text is back goes on where it stopped
    d->editor->parentWidget()->setVisible(!reading); // the outline leads in the source
    d->changes->setReading(reading);
    d->actions->setReading(reading ? d->changes->reading() : nullptr);
    d->splitter->widget(0)->setVisible(source || reading);
    if ((source || reading) && std::exchange(d->focusComesBack, false))
        setFocus();
    d->previewPane->setVisible(preview);
    d->previewPane->setMaximumWidth(view == View::Phone && source ? PreviewPane::phoneWidth : QWIDGETSIZE_MAX);
    d->previewPane->setPhone(view == View::Phone);
    d->previewPane->setWholePage(view == View::Preview || view == View::Phone);
    d->formats->setVisible(!d->focusMode && (source || reading));
    d->rule->setVisible(!d->focusMode && !source && !reading);
    d->editor->setColumnWidth(preview ? 0 : readingColumn);
    d->headline->setColumnWidth(preview ? 0 : readingColumn);
    d->formats->setColumnWidth(preview ? 0 : readingColumn);
    d->feed->setVisible(preview);
}

/// Whoever gives the pane the keys means the text. A focus proxy would have Tab leap over the headline.
void EditorPane::focusInEvent(QFocusEvent *event)
{
    const bool reading = view() == View::Reading;
    (reading ? static_cast<QWidget *>(d->changes->reading()) : d->editor)->setFocus(event->reason());
}

void EditorPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (d->view == View::Phone)
        arrange();
}

/// The block at the top of the source is the block at the top of the preview.
void EditorPane::syncPreview()
{
    Preview *preview = d->previewPane->preview();
    if (!preview || view() == View::Source || view() == View::Preview || view() == View::Reading)
        return;
    const auto [line, gone] = d->editor->topLine();
    PreviewPlace place;
    const int block = d->feed->blockOfLine(line);
    if (block >= 0 && d->editor->verticalScrollBar()->value() > 0) {
        const auto [first, next] = d->feed->linesOfBlock(block, d->editor->blockCount());
        place.top = block;
        place.share = std::clamp((line - first + gone) / (next - first), 0.0, 1.0);
    }
    const int written = d->feed->blockOfLine(d->editor->textCursor().blockNumber());
    // The same text is higher in print than in the source: what is written at the bottom stays in sight.
    if (d->editor->viewport()->rect().intersects(d->editor->cursorRect()))
        place.shown = written;
    place.marked = d->editor->hasFocus() ? written : -1;
    preview->follow(place);
}

bool EditorPane::waitForPreview(int milliseconds)
{
    d->previewPane->makePreview();
    const QDeadlineTimer deadline(milliseconds);
    while (!d->feed->isCurrent() && !deadline.hasExpired()) {
        QEventLoop loop;
        connect(d->feed, &PreviewFeed::current, &loop, &QEventLoop::quit);
        QTimer::singleShot(int(std::min<qint64>(100, deadline.remainingTime())), &loop, &QEventLoop::quit);
        loop.exec();
    }
    return d->feed->isCurrent();
}

// ---- for the window ---------------------------------------------------------------------------

SourceEditor &EditorPane::source() const { return *d->editor; }
HeadlineBlock &EditorPane::headlines() const { return *d->headline; }
ChangeDesk &EditorPane::changes() const { return *d->changes; }
QList<QAction *> EditorPane::formatActions() const { return d->actions->formats(); }
QList<QAction *> EditorPane::chineseActions() const { return d->chinese->actions(); }
QList<QAction *> EditorPane::editActions() const { return d->actions->edits(); }

void EditorPane::coloursChanged()
{
    d->headline->coloursChanged();
    d->formats->coloursChanged();
    d->notice->coloursChanged();
    d->editor->coloursChanged();
    d->changes->coloursChanged();
    d->previewPane->coloursChanged();
}

QByteArray EditorPane::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << stateMagic << qint32(d->view) << d->splitter->saveState();
    return state;
}

void EditorPane::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    qint32 view = 0;
    QByteArray splitter;
    in >> magic >> view >> splitter;
    if (in.status() != QDataStream::Ok || magic != stateMagic || view < 0 || view > qint32(View::Reading))
        return;
    d->splitter->restoreState(splitter);
    d->splitter->setHandleWidth(1);
    setView(View(view));
}

CursorPlace EditorPane::place() const
{
    return {d->editor->textCursor().position(), d->editor->topLine().first};
}

void EditorPane::setPlace(CursorPlace place)
{
    QTextCursor cursor = d->editor->textCursor();
    cursor.setPosition(std::clamp(place.cursor, 0, d->editor->document()->characterCount() - 1));
    d->editor->setTextCursor(cursor);
    const QTextBlock top = d->editor->document()->findBlockByNumber(place.topBlock);
    d->editor->verticalScrollBar()->setValue(top.isValid() ? top.firstLineNumber() : d->editor->verticalScrollBar()->maximum());
}

} // namespace galley
