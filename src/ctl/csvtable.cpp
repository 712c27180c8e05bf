// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/csvtable.h"

#include "ctl/ctltext.h"

namespace galley {

namespace {

class Rows
{
public:
    void field()
    {
        m_row.append(m_field);
        m_field.clear();
    }
    void line()
    {
        field();
        if (m_row.size() > 1 || !m_row.constFirst().trimmed().isEmpty())
            m_rows.append(m_row);
        m_row.clear();
    }
    void add(QChar c) { m_field += c; }
    bool fieldIsEmpty() const { return m_field.isEmpty(); }
    bool isAtLineStart() const { return m_row.isEmpty() && m_field.isEmpty(); }
    QList<QStringList> take() { return std::move(m_rows); }

private:
    QList<QStringList> m_rows;
    QStringList m_row;
    QString m_field;
};

} // namespace

Result<QList<QStringList>> csvRows(const QString &text)
{
    Rows rows;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (quoted) {
            if (c != u'"')
                rows.add(c);
            else if (at + 1 < text.size() && text.at(at + 1) == u'"')
                rows.add(text.at(++at));
            else
                quoted = false;
        } else if (c == u'"' && rows.fieldIsEmpty()) {
            quoted = true;
        } else if (c == u',') {
            rows.field();
        } else if (c == u'\n') {
            rows.line();
        } else if (c == u'\r') {
            if (at + 1 == text.size() || text.at(at + 1) != u'\n')
                rows.line();
        } else {
            rows.add(c);
        }
    }
    if (quoted)
        return failure(ErrorCode::BadInput, Ctl::tr("The table has a quotation mark that is never closed."));
    if (!rows.isAtLineStart())
        rows.line();
    return rows.take();
}

} // namespace galley
