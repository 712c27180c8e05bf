// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcehighlighter.h"

#include "desk/colours.h"
#include "desk/sourcefigures.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

/// The resources of a static library are linked only where they are asked for; outside of any namespace.
static void loadEditorResources()
{
    Q_INIT_RESOURCE(editor);
}

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// One repository for the program: reading the framework's own index takes some milliseconds.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository repository;
    [[maybe_unused]] static const bool extended = [] {
        loadEditorResources();
        repository.addCustomSearchPath(u":/galley"_s); // looks in its syntax/ folder
        return true;
    }();
    return repository;
}

constexpr int firstBlocks = 120; ///< more than any screen shows
constexpr int nextBlocks = 60;   ///< a few milliseconds
/// What a line has in it where something of it folds.
const QRegularExpression folding(u"\\]\\(|[{][-+~#]"_s);

QTextCharFormat inked(const QColor &ink)
{
    QTextCharFormat format;
    format.setForeground(ink);
    return format;
}

} // namespace

SourceHighlighter::SourceHighlighter(QTextDocument *document)
    : KSyntaxHighlighting::SyntaxHighlighter(document)
{
    readColours();
    setTheme(repository().defaultTheme());
    setDefinition(repository().definitionForName(u"Galley Body"_s));
    m_upTo = QTextCursor(document);
    m_upTo.setKeepPositionOnInsert(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, [this] { go(nextBlocks); });
}

void SourceHighlighter::expectText()
{
    m_upTo.setPosition(0);
    m_rest.start();
}

void SourceHighlighter::beginText()
{
    go(firstBlocks);
}

/// In their order: what a block looks like depends on the one before.
void SourceHighlighter::go(int blocks)
{
    for (QTextBlock block = m_upTo.block(); blocks > 0; --blocks) {
        const QTextBlock next = block.next();
        if (next.isValid())
            m_upTo.setPosition(next.position());
        else
            m_rest.stop();
        rehighlightBlock(block);
        if (!next.isValid())
            return;
        block = next;
    }
}

void SourceHighlighter::coloursChanged()
{
    readColours();
    m_rest.stop();
    rehighlight();
}

void SourceHighlighter::setFontPixels(int pixels)
{
    if (std::exchange(m_pixels, pixels) != pixels)
        coloursChanged();
}

void SourceHighlighter::setOpenLine(int blockNumber)
{
    const int before = std::exchange(m_openLine, blockNumber);
    if (before == blockNumber)
        return;
    if (before < 0 || blockNumber < 0) {
        rehighlight();
        return;
    }
    for (const int line : {before, blockNumber}) {
        const QTextBlock block = document()->findBlockByNumber(line);
        if (block.isValid() && block.text().contains(folding))
            rehighlightBlock(block);
    }
}

bool SourceHighlighter::isFolded() const
{
    return m_openLine >= 0 && currentBlock().blockNumber() != m_openLine;
}

void SourceHighlighter::highlightBlock(const QString &text)
{
    if (m_rest.isActive() && currentBlock().position() >= m_upTo.position())
        return;
    KSyntaxHighlighting::SyntaxHighlighter::highlightBlock(text);
    if (isFolded() && SourceFigures::isFigure(text))
        setFormat(0, int(text.size()), m_hidden);
}

void SourceHighlighter::readColours()
{
    const Colours &colours = Colours::current();
    m_formats.clear();
    m_formats[u"Mark"_s] = inked(colours.dim);
    // A picture's hash says nothing to people: it takes as little room as it can.
    QTextCharFormat hash = inked(colours.dim);
    hash.setProperty(QTextFormat::FontPixelSize, 7);
    m_formats[u"Hash"_s] = hash;
    m_formats[u"Fold"_s] = inked(colours.dim);
    // As small as a font gets, and no wider than nothing.
    m_hidden = inked(Qt::transparent);
    m_hidden.setProperty(QTextFormat::FontPixelSize, 1);
    m_hidden.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    m_hidden.setFontLetterSpacing(-0.5);
    m_formats[u"Directive"_s] = inked(colours.blue);
    m_formats[u"Quote"_s] = inked(colours.dim);
    m_formats[u"Link"_s] = inked(colours.blue);
    m_formats[u"Code"_s] = inked(colours.purple);
    m_formats[u"Comment"_s] = inked(colours.amber);

    QTextCharFormat heading = inked(colours.blue);
    heading.setFontWeight(QFont::Bold);
    heading.setProperty(QTextFormat::FontPixelSize, m_pixels * 6 / 5);
    m_formats[u"Heading"_s] = heading;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    m_formats[u"Strong"_s] = strong;
    QTextCharFormat emphasis;
    emphasis.setFontItalic(true);
    m_formats[u"Emphasis"_s] = emphasis;
    QTextCharFormat struck;
    struck.setFontStrikeOut(true);
    m_formats[u"Struck"_s] = struck;
    QTextCharFormat inserted = inked(colours.insertedInk);
    inserted.setBackground(colours.insertedBack);
    m_formats[u"Inserted"_s] = inserted;
    QTextCharFormat deleted = inked(colours.deletedInk);
    deleted.setBackground(colours.deletedBack);
    deleted.setFontStrikeOut(true);
    m_formats[u"Deleted"_s] = deleted;
}

void SourceHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const auto found = m_formats.constFind(format.name());
    if (found == m_formats.cend() || length <= 0)
        return;
    const bool folds = format.name() == "Fold"_L1 || format.name() == "Hash"_L1;
    setFormat(offset, length, folds && isFolded() ? m_hidden : *found);
}

} // namespace galley
