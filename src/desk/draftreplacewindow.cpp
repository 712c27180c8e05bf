// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/draftreplacewindow.h"

#include "desk/clearbutton.h"
#include "desk/draftmatchdelegate.h"
#include "desk/draftmatchesmodel.h"
#include "desk/typesize.h"
#include "ui_draftreplacewindow.h"

#include <QStyle>
#include <QtConcurrent/QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

DraftReplaceWindow::DraftReplaceWindow(Newsroom &newsroom, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_model(new DraftMatchesModel(this)), m_ui(std::make_unique<Ui::DraftReplaceWindow>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    nameClearButton(m_ui->wanted);
    m_ui->where->addItem(tr("All drafts"), int(Where::AllDrafts));
    m_ui->where->addItem(tr("The open article"), int(Where::OpenArticle));
    m_ui->matches->setModel(m_model);
    m_ui->matches->setItemDelegate(new DraftMatchDelegate(m_ui->matches));
    connect(m_ui->search, &QPushButton::clicked, this, [this] {
        if (m_busy && m_stop)
            *m_stop = true;
        else
            search();
    });
    connect(m_ui->replace, &QPushButton::clicked, this, &DraftReplaceWindow::replace);
    connect(m_ui->takeBack, &QPushButton::clicked, this, &DraftReplaceWindow::takeBack);
    connect(m_model, &DraftMatchesModel::chosenChanged, this, &DraftReplaceWindow::showButtons);
    connect(m_ui->matches, &QTreeView::activated, this, [this](const QModelIndex &index) { Q_EMIT articleWanted(m_model->articleOf(index)); });
    connect(m_ui->where, &QComboBox::currentIndexChanged, this, [this] { m_ui->fields->setEnabled(where() == Where::AllDrafts); });
    // What was found says what would stand there: another text or another expression makes it another search.
    const auto stale = [this] {
        if (m_model->rowCount() > 0 && !m_busy) {
            m_model->setFound({});
            say({});
        }
    };
    for (QLineEdit *line : {m_ui->wanted, m_ui->replacement})
        connect(line, &QLineEdit::textEdited, this, stale);
    for (QCheckBox *option : {m_ui->matchCase, m_ui->wholeWords, m_ui->expression, m_ui->fields})
        connect(option, &QCheckBox::toggled, this, stale);
    showButtons();
}

DraftReplaceWindow::~DraftReplaceWindow()
{
    if (m_stop)
        *m_stop = true;
    m_work.waitForFinished(); // it reads the newsroom
}

void DraftReplaceWindow::setPerson(PersonId person)
{
    m_person = person;
    m_done.clear();
    m_model->setFound({});
    say({});
}

DraftReplaceWindow::Where DraftReplaceWindow::where() const
{
    return Where(m_ui->where->currentData().toInt());
}

void DraftReplaceWindow::begin(const FindRequest &request, Where wanted)
{
    m_ui->wanted->setText(request.wanted);
    m_ui->replacement->setText(request.replacement);
    m_ui->matchCase->setChecked(request.options.matchCase);
    m_ui->wholeWords->setChecked(request.options.wholeWords);
    m_ui->expression->setChecked(request.options.regularExpression);
    m_ui->where->setCurrentIndex(m_ui->where->findData(int(wanted)));
    show();
    raise();
    activateWindow();
    m_ui->wanted->setFocus();
    m_ui->wanted->selectAll();
    if (!request.wanted.isEmpty())
        search();
}

// ---- searching --------------------------------------------------------------------------------

void DraftReplaceWindow::search()
{
    if (m_busy)
        return;
    const auto pattern = TextPattern::make(m_ui->wanted->text(), {m_ui->matchCase->isChecked(), m_ui->wholeWords->isChecked(), m_ui->expression->isChecked()});
    m_ui->wanted->setProperty("wrong", !pattern.has_value());
    m_ui->wanted->update();
    if (!pattern) {
        m_model->setFound({});
        say(pattern.error().message, true);
        return;
    }
    if (pattern->isEmpty())
        return;
    DraftQuery query{*pattern, m_ui->replacement->text()};
    if (!m_ui->fields->isChecked())
        query.fields = {ProofField::Body};
    m_searched = where();
    if (m_searched == Where::OpenArticle) {
        const std::optional<OpenArticle> open = m_open ? m_open() : std::nullopt;
        if (!open) {
            m_model->setFound({});
            say(tr("No article is open that you may edit."), true);
            return;
        }
        query.fields = {ProofField::Body};
        Content content;
        content.body = open->body;
        DraftSearch search;
        search.searched = 1;
        const QList<DraftMatch> matches = matchesIn(content, query, DraftReplacing::mostMatches, &search.more, &search.tooCostly);
        if (!matches.isEmpty())
            search.articles.append({open->id, {}, open->headline, matches});
        showFound(search);
        return;
    }
    begun();
    say(tr("Searching…"));
    m_stop = std::make_shared<std::atomic_bool>(false);
    auto future = QtConcurrent::run([newsroom = &m_newsroom, person = m_person, query, stop = m_stop] {
        return DraftReplacing(*newsroom, person).find(query, stop.get());
    });
    m_work = QFuture<void>(future);
    future.then(this, [this](const Result<DraftSearch> &search) { showFound(search); });
}

void DraftReplaceWindow::begun()
{
    m_busy = true;
    showButtons();
}

void DraftReplaceWindow::showFound(const Result<DraftSearch> &search)
{
    m_busy = false;
    m_stop.reset();
    if (!search) {
        m_model->setFound({});
        say(search.error().message, true);
        return;
    }
    m_model->setFound(search->articles);
    m_ui->matches->expandAll();
    qsizetype matches = 0;
    for (const DraftMatches &article : search->articles)
        matches += article.matches.size();
    QStringList said;
    said.append(matches == 0 ? tr("Nothing was found.") : m_searched == Where::OpenArticle ? tr("%n matches.", nullptr, int(matches))
                : tr("%n matches in %1 of %2 drafts.", nullptr, int(matches)).arg(search->articles.size()).arg(search->searched));
    if (search->notMine > 0)
        said.append(tr("%n more drafts have matches but are not yours to edit.", nullptr, search->notMine));
    if (search->more)
        said.append(tr("There are more than are listed; replace these, then search again."));
    if (search->tooCostly)
        said.append(tr("The expression tries too many ways on some texts; they were passed over."));
    if (search->stopped)
        said.append(tr("The search was stopped."));
    say(said.join(u' '), search->tooCostly);
    showButtons();
}

// ---- replacing --------------------------------------------------------------------------------

void DraftReplaceWindow::replace()
{
    const QList<DraftMatches> chosen = m_model->chosen();
    if (m_busy || chosen.isEmpty())
        return;
    if (m_searched == Where::OpenArticle) {
        const std::optional<OpenArticle> open = m_open ? m_open() : std::nullopt;
        const int count = open && open->id == chosen.first().article ? open->replace(chosen.first().matches) : 0;
        m_model->setFound({});
        if (count > 0)
            say(tr("%n replaced. Undo in the text takes it back.", nullptr, count));
        else
            say(tr("The text has changed since it was searched. Search again."), true);
        return;
    }
    begun();
    say(tr("Replacing…"));
    auto future = QtConcurrent::run([newsroom = &m_newsroom, person = m_person, chosen, unsaved = m_unsaved ? m_unsaved() : QSet<ArticleId>()] {
        return DraftReplacing(*newsroom, person).replace(chosen, unsaved);
    });
    m_work = QFuture<void>(future);
    future.then(this, [this](const QList<ReplacedDraft> &report) {
        m_done = report;
        showReport(report, false);
    });
}

void DraftReplaceWindow::takeBack()
{
    if (m_busy || m_done.isEmpty())
        return;
    begun();
    auto future = QtConcurrent::run([newsroom = &m_newsroom, person = m_person, undone = std::exchange(m_done, {}),
                                     unsaved = m_unsaved ? m_unsaved() : QSet<ArticleId>()] {
        return DraftReplacing(*newsroom, person).takeBack(undone, unsaved);
    });
    m_work = QFuture<void>(future);
    future.then(this, [this](const QList<ReplacedDraft> &report) { showReport(report, true); });
}

void DraftReplaceWindow::showReport(const QList<ReplacedDraft> &report, bool back)
{
    m_busy = false;
    if (back)
        m_model->setFound({});
    else
        m_model->setReport(report);
    int replaced = 0;
    qsizetype articles = 0;
    QStringList refused;
    for (const ReplacedDraft &draft : report) {
        replaced += draft.replaced;
        articles += draft.isDone() ? 1 : 0;
        if (!draft.isDone())
            refused.append(tr("%1: %2").arg(draft.headline, draft.refusal));
    }
    QStringList said{back ? tr("%n drafts are as they were before.", nullptr, int(articles))
                          : tr("%n replaced in %1 drafts; each is a revision of its own.", nullptr, replaced).arg(articles)};
    if (!refused.isEmpty())
        said.append(tr("%n drafts were left alone:", nullptr, int(refused.size())) + u'\n' + refused.first(std::min<qsizetype>(refused.size(), 5)).join(u'\n'));
    say(said.join(u' '), !refused.isEmpty());
    m_done.removeIf([](const ReplacedDraft &draft) { return !draft.isDone(); });
    showButtons();
}

// ---- what is said -----------------------------------------------------------------------------

void DraftReplaceWindow::say(const QString &note, bool problem)
{
    m_ui->note->setText(note);
    m_ui->note->setProperty("problem", problem);
    m_ui->note->setProperty("hint", !problem);
    m_ui->note->style()->unpolish(m_ui->note);
    m_ui->note->style()->polish(m_ui->note);
}

QString DraftReplaceWindow::note() const
{
    return m_ui->note->text();
}

void DraftReplaceWindow::showButtons()
{
    const int count = m_model->chosenCount();
    m_ui->search->setText(m_busy && m_stop ? tr("Stop") : tr("Search"));
    m_ui->replace->setText(count > 0 ? tr("Replace %n", nullptr, count) : tr("Replace"));
    m_ui->replace->setEnabled(count > 0 && !m_busy);
    m_ui->takeBack->setVisible(!m_done.isEmpty());
    m_ui->takeBack->setEnabled(!m_busy);
}

} // namespace galley
