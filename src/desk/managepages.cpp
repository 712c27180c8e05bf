// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managepages.h"

#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/typesize.h"
#include "markup/render.h"
#include "ui_managepages.h"

#include <QHeaderView>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

Result<Page> storedPage(Newsroom &newsroom, PageId id)
{
    const auto site = newsroom.site();
    if (!site)
        return std::unexpected(site.error());
    return storedRecord<Page>(site->pages, id, &Page::id, ManagePages::tr("This page is no longer there."));
}

} // namespace

ManagePages::ManagePages(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_pages(new RecordTableModel<Page>(
          {{.title = tr("Title"), .data = [](const Page &page, int role) { return shownText(page.title, role); }},
           {.title = tr("Footer"), .data = [](const Page &page, int role) { return shownText(page.inFooter ? QString() : tr("not in the footer"), role); }}},
          [](const Page &page) { return page.id.toString(); }, this)),
      m_form(edits, {.key = &Page::id,
                     .read = [this](const PageId &id) { return storedPage(newsroom(), id); },
                     .put = [this](const Page &page) { return withoutValue(newsroom().putPage(page, person())); },
                     .what = [](const Page &page) { return tr("Page “%1”").arg(page.title); }}),
      m_ui(std::make_unique<Ui::ManagePages>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_pages->rowData = [](const Page &page, int role) { return role == ManageView::DimRole ? QVariant(!page.inFooter) : QVariant(); };
    m_pages->moved = [this](int from, int to) { move(from, to); };
    m_ui->table->setModel(m_pages);
    m_ui->table->setHeaderHidden(true);
    m_ui->table->setOrderedByHand();
    m_ui->table->header()->setStretchLastSection(false);
    m_ui->table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    bindForm();
    m_ui->preview->document()->setDocumentMargin(16);
    m_ui->preview->document()->setDefaultStyleSheet(u"p, li { line-height: 160%; } h2 { font-size: 16px; }"_s);
    m_preview.setSingleShot(true);
    m_preview.setInterval(120);
    connect(&m_preview, &QTimer::timeout, this, &ManagePages::showPreview);
    connect(m_ui->body, &SourceEditor::sourceEdited, this, [this] { m_preview.start(); });
    connect(m_ui->table, &ManageView::chosen, this, &ManagePages::showPage);
    connect(m_ui->table, &ManageView::removeAsked, this, &ManagePages::askToRemove);
    connect(m_ui->table, &ManageView::moveAsked, this, [this](int rows, int) {
        const int at = m_ui->table->currentIndex().row();
        move(at, at + rows);
    });
    connect(m_ui->add, &QPushButton::clicked, this, &ManagePages::askForNew);
    connect(m_ui->remove, &QPushButton::clicked, this, &ManagePages::askToRemove);
    showPage();
}

ManagePages::~ManagePages() = default;

QString ManagePages::title() const
{
    return tr("Footer pages");
}

QString ManagePages::hint() const
{
    return tr("Plain pages that the footer leads to: 关于我们, 联系我们, 法律声明 …");
}

void ManagePages::bindForm()
{
    m_form.bind(m_ui->title, m_ui->titleNote, [](const Page &p) { return p.title; },
                [](Page &p, const QVariant &value) { p.title = value.toString().trimmed(); });
    m_form.bind(m_ui->slug, m_ui->slugNote, [](const Page &p) { return p.slug; },
                [](Page &p, const QVariant &value) { p.slug = value.toString().trimmed(); });
    m_form.bind(m_ui->inFooter, m_ui->inFooterNote, [](const Page &p) { return p.inFooter; },
                [](Page &p, const QVariant &value) { p.inFooter = value.toBool(); });
    m_form.bind(m_ui->body, m_ui->bodyNote, [](const Page &p) { return p.body; },
                [](Page &p, const QVariant &value) { p.body = value.toString(); });
}

void ManagePages::refresh()
{
    const auto site = read(newsroom().site());
    if (!site)
        return;
    m_pages->setRecords(site->pages);
    showMade(*m_ui->table, m_made);
    if (!m_ui->table->currentIndex().isValid() && !site->pages.isEmpty())
        m_ui->table->setCurrentIndex(m_pages->index(0, 0));
    showPage();
}

const Page *ManagePages::current() const
{
    return m_pages->record(m_ui->table->currentKey());
}

void ManagePages::showPage()
{
    const Page *page = current();
    m_ui->details->setEnabled(page != nullptr);
    m_ui->pageTitle->setText(page ? page->title : tr("Choose a page"));
    if (page)
        m_form.show(*page);
    else
        m_form.showNothing();
    m_ui->add->setEnabled(mayChange());
    m_ui->remove->setEnabled(mayChange() && page);
    showPreview();
    Q_EMIT unsavedChanged();
}

void ManagePages::showPreview()
{
    QString html;
    if (m_form.isShown())
        for (const RenderedBlock &block : renderBlocks(m_ui->body->source()))
            html += block.html;
    m_ui->preview->setHtml(html);
}

void ManagePages::showRights(bool mayChange)
{
    m_pages->setReadOnly(!mayChange);
    m_form.setReadOnly(!mayChange);
    showPage();
}

// ---- changing ---------------------------------------------------------------------------------

/// Positions are counted anew for all pages: older ones may share a place.
void ManagePages::move(int from, int to)
{
    QList<PageId> before;
    for (const Page &page : m_pages->records())
        before.append(page.id);
    if (!mayChange() || from < 0 || from >= before.size() || to < 0 || to >= before.size() || from == to)
        return;
    QList<PageId> after = before;
    after.move(from, to);
    const auto put = [this](const QList<PageId> &order) {
        return [this, order]() -> QFuture<Result<void>> {
            const auto site = newsroom().site();
            if (!site)
                return notWritten(site.error());
            QList<QFuture<Result<void>>> written;
            for (Page page : site->pages) {
                const int position = static_cast<int>(order.indexOf(page.id));
                if (position < 0 || position == page.position)
                    continue;
                page.position = position;
                written.append(withoutValue(newsroom().putPage(page, person())));
            }
            return allOf(written);
        };
    };
    edits().change(tr("Order of the footer pages"), put(after), put(before), tellFailure());
}

void ManagePages::askForNew()
{
    ManageNewEntry::Question question;
    question.title = tr("New footer page");
    question.nameLabel = tr("Title");
    question.slugLabel = tr("Address part");
    question.slugHint = tr("a–z, 0–9 and hyphens, for example about");
    question.button = tr("Create");
    const auto made = std::make_shared<PageId>();
    m_made = made;
    const int position = static_cast<int>(m_pages->records().size());
    ManageNewEntry::ask(edits(), question, [this, made, position](const ManageNewEntry::Answer &answer) {
        const Page page{{}, answer.name, answer.slug, {}, position, true};
        return noted(made, newsroom().putPage(page, person()));
    }, [this, made] { return newsroom().removePage(*made, person()); }, this);
}

void ManagePages::askToRemove()
{
    const Page *page = current();
    if (!page || !mayChange())
        return;
    ManageConfirm::Question question;
    question.title = tr("Remove “%1”").arg(page->title);
    question.button = tr("Remove");
    question.points = {tr("Its text of %n character(s) goes with it.", nullptr, static_cast<int>(page->body.trimmed().size())),
                       tr("Its address leads nowhere afterwards. This cannot be undone.")};
    ManageConfirm::ask(edits(), question, [this, id = page->id](const QString &) { return newsroom().removePage(id, person()); }, this);
}

} // namespace galley
