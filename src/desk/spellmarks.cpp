// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spellmarks.h"

#include "desk/colours.h"
#include "desk/sourceeditor.h"
#include "desk/sourcelines.h"
#include "desk/spelling.h"
#include "desk/textstretch.h"

#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingRests = 250;          // ms
constexpr qsizetype mostRemembered = 400; ///< paragraphs: some screens full
constexpr qsizetype longestParagraph = 20'000;

} // namespace

SpellMarks::SpellMarks(SourceEditor *editor, Spelling &spelling)
    : QObject(editor), m_editor(editor), m_spelling(spelling)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(typingRests);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_spelling.ask(std::exchange(m_unknown, {}).values()); });
    connect(&spelling, &Spelling::learned, editor->viewport(), qOverload<>(&QWidget::update));
    // Most words are right: no answer about them is anything to see.
    connect(&spelling, &Spelling::answered, this, [this](const QStringList &misspelt) {
        if (!misspelt.isEmpty())
            m_editor->viewport()->update();
    });
    connect(&spelling, &Spelling::failed, editor, [editor](const Error &error) { Q_EMIT editor->noticed(error.message); });
    connect(editor, &SourceEditor::sourceChanged, this, [this](int position) {
        // What is code may be another thing now: a fence came or went.
        const QString line = m_editor->document()->findBlock(position).text().trimmed();
        const bool lines = std::exchange(m_lines, m_editor->document()->blockCount()) != m_editor->document()->blockCount();
        if (lines || line.startsWith(u'`') || line.startsWith(u'~'))
            m_words.clear();
    });
    connect(editor, &SourceEditor::menuWanted, this, &SpellMarks::fillMenu);
    editor->addOverlay(this);
}

const QList<LatinWord> &SpellMarks::wordsOf(const QTextBlock &block)
{
    const QString text = block.text();
    if (const auto known = m_words.constFind(text); known != m_words.cend())
        return *known;
    if (m_words.size() > mostRemembered)
        m_words.clear();
    QList<LatinWord> words;
    if (text.size() <= longestParagraph)
        words = latinWords(text);
    if (!words.isEmpty() && isInCode(block))
        words.clear();
    return *m_words.insert(text, words);
}

QList<LatinWord> SpellMarks::misspeltIn(const QTextBlock &block)
{
    return misspeltIn(block, -1);
}

QList<LatinWord> SpellMarks::misspeltIn(const QTextBlock &block, int except)
{
    QList<LatinWord> misspelt;
    if (!m_spelling.isOn() || !m_spelling.isAvailable())
        return misspelt;
    for (const LatinWord &word : wordsOf(block)) {
        if (word.start + word.length == except)
            continue;
        const std::optional<bool> known = m_spelling.isMisspelt(word.text);
        if (known.value_or(false)) {
            misspelt.append(word);
        } else if (!known) {
            m_unknown.insert(word.text);
            if (!m_rest.isActive())
                m_rest.start();
        }
    }
    return misspelt;
}

void SpellMarks::paintOver(QPainter &painter, const QTextBlock &block, const QPointF &origin)
{
    const int caret = m_editor->hasFocus() ? m_editor->textCursor().position() - block.position() : -1;
    const QList<LatinWord> misspelt = misspeltIn(block, caret);
    if (misspelt.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(Colours::current().red, 1.2, Qt::DotLine);
    painter.setPen(pen);
    for (const LatinWord &word : misspelt) {
        for (const QRectF &rect : stretchRects(block, origin, word.start, word.start + word.length))
            painter.drawLine(QPointF(rect.left(), rect.bottom() + 1.5), QPointF(rect.right(), rect.bottom() + 1.5));
    }
    painter.restore();
}

void SpellMarks::fillMenu(QMenu *menu, int position)
{
    const QTextBlock block = m_editor->document()->findBlock(position);
    const int within = position - block.position();
    const QList<LatinWord> misspelt = misspeltIn(block);
    const auto word = std::ranges::find_if(misspelt, [within](const LatinWord &each) {
        return each.start <= within && within < each.start + each.length;
    });
    if (word == misspelt.end())
        return;
    const QString text = word->text;
    const int start = block.position() + word->start;
    QAction *const first = menu->actions().value(0);
    auto *looking = new QAction(tr("Looking for suggestions…"), menu);
    looking->setEnabled(false);
    auto *own = new QAction(tr("Add “%1” to my words").arg(text), menu);
    auto *newsroom = new QAction(tr("Add “%1” to the newsroom's words").arg(text), menu);
    menu->insertActions(first, {looking, own, newsroom});
    menu->insertSeparator(first);
    connect(own, &QAction::triggered, this, [this, text] { m_spelling.addOwnWord(text); });
    connect(newsroom, &QAction::triggered, this, [this, text] { m_spelling.addNewsroomWord(text); });
    m_spelling.suggest(text, menu, [this, menu, looking, start, text](const QStringList &suggestions) {
        for (const QString &right : suggestions) {
            if (m_editor->isReadOnly())
                break;
            auto *action = new QAction(right, menu);
            action->setObjectName(u"suggestion"_s);
            connect(action, &QAction::triggered, this, [this, start, text, right] { replace(start, text, right); });
            menu->insertAction(looking, action);
        }
        if (suggestions.isEmpty())
            looking->setText(tr("No suggestions"));
        else
            menu->removeAction(looking);
    });
}

void SpellMarks::replace(int position, const QString &misspelt, const QString &right)
{
    if (m_editor->sourceAt(position, int(misspelt.size())) == misspelt)
        m_editor->editPlaces({{position, misspelt.size(), right}});
}

} // namespace galley
