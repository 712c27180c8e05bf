// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/errorset.h"

#include "proof/corruption.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QStringList lines;
    const QStringList all = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        if (!line.startsWith(u'#'))
            lines << line;
    }
    return lines;
}

CleanSentence withoutBraces(const QString &line)
{
    CleanSentence sentence;
    int open = 0;
    for (const QChar unit : line) {
        if (unit == u'{')
            open = int(sentence.text.size());
        else if (unit == u'}')
            sentence.spoilable.emplace_back(open, int(sentence.text.size()) - open);
        else
            sentence.text += unit;
    }
    return sentence;
}

/// A stretch of plain text, or a place with its wrong form and its right ones.
struct Piece
{
    QString plain;
    QStringList forms;
};

std::vector<Piece> piecesOf(QStringView marked)
{
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < marked.size();) {
        const qsizetype open = marked.indexOf(u'〔', at);
        const QStringView plain = marked.sliced(at, (open < 0 ? marked.size() : open) - at);
        pieces.push_back({plain.toString(), {}});
        if (open < 0)
            break;
        const qsizetype close = marked.indexOf(u'〕', open);
        pieces.push_back({{}, marked.sliced(open + 1, close - open - 1).toString().split(u'|')});
        at = close + 1;
    }
    return pieces;
}

/// All right but the form of one place.
QString joined(const std::vector<Piece> &pieces, size_t changed, int form)
{
    QString text;
    for (size_t i = 0; i < pieces.size(); ++i)
        text += pieces[i].forms.isEmpty() ? pieces[i].plain : pieces[i].forms.value(i == changed ? form : 1);
    return text;
}

} // namespace

ErrorSet ErrorSet::read(const QString &folder)
{
    ErrorSet set;
    set.readClean(QString(folder + u"/clean"_s));
    const QString marked = QString(folder + u"/marked"_s);
    const QStringList files = QDir(marked).entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (file != "shapes.txt"_L1)
            set.readMarked(QString(marked + u'/' + file));
    }
    std::vector<KnownError> made = corrupted(set.m_clean, linesOf(QString(marked + u"/shapes.txt"_s)).join(u' ').split(u' '));
    set.m_errors.insert(set.m_errors.end(), made.begin(), made.end());
    return set;
}

void ErrorSet::readClean(const QString &folder)
{
    const QStringList files = QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        std::vector<CleanSentence> &sentences = m_clean[QString(file).remove(u".txt"_s)];
        const QStringList lines = linesOf(QString(folder + u'/' + file));
        for (const QString &line : lines) {
            sentences.push_back(withoutBraces(line));
            m_cleanTexts << sentences.back().text;
        }
    }
}

void ErrorSet::readMarked(const QString &file)
{
    QString kind;
    bool fixJudged = true;
    const QStringList lines = linesOf(file);
    for (const QString &line : lines) {
        if (line.startsWith(u'[')) {
            const qsizetype close = line.indexOf(u']');
            kind = line.sliced(1, close - 1);
            fixJudged = !line.sliced(close).contains("= found"_L1);
        } else {
            take(kind, fixJudged, line);
        }
    }
}

void ErrorSet::take(const QString &kind, bool fixJudged, QStringView marked)
{
    const std::vector<Piece> pieces = piecesOf(marked);
    bool rightIsText = false;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].forms.isEmpty())
            continue;
        KnownError error{.kind = kind, .text = joined(pieces, i, 0), .fixJudged = fixJudged};
        for (size_t before = 0; before < i; ++before)
            error.start += int((pieces[before].forms.isEmpty() ? pieces[before].plain : pieces[before].forms.value(1)).size());
        error.length = int(pieces[i].forms.first().size());
        for (int form = 1; form < pieces[i].forms.size(); ++form)
            error.right << joined(pieces, i, form);
        rightIsText = fixJudged || !pieces[i].forms.value(1).isEmpty();
        m_errors.push_back(error);
    }
    if (rightIsText)
        m_cleanTexts << joined(pieces, pieces.size(), 1);
}

} // namespace galley::testkit
