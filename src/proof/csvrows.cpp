// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/csvrows.h"

#include "proof/prooftr.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

std::optional<QString> fromGb18030(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("gb18030", &status));
    if (U_FAILURE(status))
        return {};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 1, Qt::Uninitialized); // a character takes two bytes or more, ASCII one
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
                                         bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return {};
    text.truncate(length);
    return text;
}

class Reader
{
public:
    Reader(QStringView text, const std::function<Result<void>(const CsvRow &)> &row) : m_text(text), m_row(row) {}

    Result<void> run()
    {
        while (m_at < m_text.size()) {
            if (const Result<void> read = row(); !read)
                return read;
        }
        return {};
    }

private:
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    void pastLineEnd()
    {
        if (m_at >= m_text.size())
            return;
        m_at += m_text.sliced(m_at).startsWith("\r\n"_L1) ? 2 : 1;
        ++m_line;
    }

    Result<void> row()
    {
        CsvRow found{.fields = {}, .line = m_line};
        for (;;) {
            const Result<QString> one = field(static_cast<int>(found.fields.size()) + 1);
            if (!one)
                return std::unexpected(one.error());
            found.fields.append(*one);
            if (atLineEnd())
                break;
            ++m_at; // the comma
        }
        pastLineEnd();
        const bool blank = std::ranges::all_of(found.fields, [](const QString &text) { return text.trimmed().isEmpty(); });
        return blank ? Result<void>() : m_row(found);
    }

    Result<QString> field(int column)
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"')
            return quoted(column);
        const qsizetype start = m_at;
        while (!atLineEnd() && m_text[m_at] != u',') {
            if (m_text[m_at] == u'"')
                return csvFailure({.line = m_line, .column = column}, Proof::tr("a quotation mark stands inside a field that does not begin with one."));
            ++m_at;
        }
        return m_text.sliced(start, m_at - start).toString();
    }

    Result<QString> quoted(int column)
    {
        const int begun = m_line;
        QString text;
        for (qsizetype start = ++m_at;;) {
            const qsizetype quote = m_text.indexOf(u'"', start);
            if (quote < 0)
                return csvFailure({.line = begun, .column = column}, Proof::tr("the quotation mark is never closed."));
            const QStringView part = m_text.sliced(start, quote - start);
            m_line += static_cast<int>(part.count(u'\n'));
            text += part;
            start = m_at = quote + 1;
            if (m_at < m_text.size() && m_text[m_at] == u'"') {
                text += u'"';
                start = m_at + 1;
                continue;
            }
            if (!atLineEnd() && m_text[m_at] != u',')
                return csvFailure({.line = m_line, .column = column}, Proof::tr("text follows the closing quotation mark."));
            return text;
        }
    }

    QStringView m_text;
    const std::function<Result<void>(const CsvRow &)> &m_row;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<QString> listText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte order mark away
    QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return text;
    if (const std::optional<QString> chinese = fromGb18030(bytes))
        return *chinese;
    return failure(ErrorCode::BadInput, Proof::tr("The list is neither UTF-8 nor GB18030 text."));
}

std::unexpected<Error> csvFailure(CsvPlace place, const QString &what)
{
    return failure(ErrorCode::BadInput, Proof::tr("Line %1, column %2: %3").arg(place.line).arg(place.column).arg(what));
}

Result<void> readCsv(QStringView text, const std::function<Result<void>(const CsvRow &)> &row)
{
    return Reader(text, row).run();
}

void appendCsvRow(QString &out, const QStringList &fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            out += u',';
        QString field = fields.at(i);
        const bool quoted = field.contains(u'"') || field.contains(u',') || field.contains(u'\n') || field.contains(u'\r');
        if (quoted)
            out += QString(u'"' + field.replace(u'"', u"\"\""_s) + u'"');
        else
            out += field;
    }
    out += u"\r\n"_s;
}

} // namespace galley
