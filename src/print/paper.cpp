// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/paper.h"

#include "print/printtext.h"
#include "print/searchablepdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImageReader>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 600;        ///< dots an inch: hairlines stay hairlines
constexpr int largestPicture = 2400;   ///< pixels a side: finer than any office printer
constexpr double sideMargin = 22;      ///< millimetres
constexpr double topMargin = 20;
constexpr double bottomMargin = 24;

QImage readPicture(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); std::max(size.width(), size.height()) > largestPicture)
        reader.setScaledSize(size.scaled(largestPicture, largestPicture, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

/// Its pictures come from the newsroom, and from nowhere else.
class Paper::Document : public QTextDocument
{
public:
    explicit Document(const Picture &picture) : m_picture(picture) {}

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != ImageResource || name.scheme() != "asset"_L1 || !m_picture)
            return {};
        const QImage picture = readPicture(m_picture(name.path().toLatin1()));
        if (!picture.isNull())
            return picture;
        QImage nothing(1, 1, QImage::Format_ARGB32);
        nothing.fill(Qt::transparent);
        return nothing; // or Qt would paint a sign of its own
    }

private:
    Picture m_picture;
};

Paper::Paper(const QString &title, const QString &html, const Picture &picture)
    : m_title(title), m_document(std::make_unique<Document>(picture))
{
    QFont face;
    face.setFamilies({u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"SimSun"_s, u"Songti SC"_s, u"serif"_s});
    face.setPointSizeF(11);
    for (const char *feature : {"calt", "ccmp", "liga", "locl"}) // their glyphs have no character: a file could not be searched
        if (const auto tag = QFont::Tag::fromString(QLatin1StringView(feature)))
            face.setFeature(*tag, 0);
    m_document->setDefaultFont(face);
    m_document->setDocumentMargin(0);
    m_document->setUseDesignMetrics(true);
    m_document->setHtml(html);
}

Paper::~Paper() = default;

void Paper::prepare(QPagedPaintDevice &device)
{
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(sideMargin, topMargin, sideMargin, bottomMargin), QPageLayout::Millimeter));
}

/// Indents are the one length that QTextDocument does not scale to its device.
void Paper::indent(double dotsPerInch) const
{
    const double wide = 2 * m_document->defaultFont().pointSizeF() * dotsPerInch / 72; // two characters
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        if (format.textIndent() <= 0)
            continue;
        format.setTextIndent(wide);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// By a document as well: its letters are then those of the text, and are found in the file.
void Paper::drawFoot(QPainter &painter, QPagedPaintDevice &device, const QString &left, const QString &right) const
{
    QTextDocument line;
    QFont small = m_document->defaultFont();
    small.setPointSizeF(8.5);
    line.setDefaultFont(small);
    line.setDocumentMargin(0);
    line.setUseDesignMetrics(true);
    line.documentLayout()->setPaintDevice(&device);
    const QFontMetricsF metrics(small, &device);
    const double room = device.width() - metrics.horizontalAdvance(right) - device.logicalDpiY() / 4.0;
    line.setHtml(u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td>"_s
                 % metrics.elidedText(left, Qt::ElideRight, room).toHtmlEscaped() % u"</td><td align=\"right\">"_s % right.toHtmlEscaped()
                 % u"</td></tr></table>"_s);
    line.setTextWidth(device.width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::darkGray);
    line.documentLayout()->draw(&painter, context);
}

void Paper::print(QPagedPaintDevice &device, const QString &foot) const
{
    QPainter painter(&device);
    if (!painter.isActive())
        return;
    const double dots = device.logicalDpiY();
    const QSizeF page(device.width(), device.height());
    m_document->documentLayout()->setPaintDevice(&device);
    indent(dots);
    m_document->setPageSize(page);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = QPalette(Qt::black, Qt::white);
    context.palette.setColor(QPalette::Text, Qt::black);
    const int pages = m_document->pageCount();
    for (int number = 1; number <= pages; ++number) {
        if (number > 1)
            device.newPage();
        painter.save();
        const QRectF view(0, (number - 1) * page.height(), page.width(), page.height());
        painter.translate(0, -view.top());
        // What only touches the page's edge stands on the next one; a picture may even begin a hair too high.
        context.clip = view.adjusted(0, dots / 96, 0, -dots / 48);
        painter.setClipRect(context.clip);
        m_document->documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setPen(QPen(Qt::darkGray, dots / 144));
        const double top = page.height() + dots * 4 / 25.4;
        painter.drawLine(QPointF(0, top), QPointF(page.width(), top));
        painter.translate(0, top + dots * 2 / 25.4);
        drawFoot(painter, device, foot, Print::tr("Page %1 of %2").arg(number).arg(pages));
        painter.resetTransform();
    }
}

QByteArray Paper::toPdf(const QString &foot) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setTitle(m_title);
        writer.setCreator(u"Galley"_s);
        prepare(writer);
        print(writer, foot);
    }
    return searchablePdf(bytes);
}

Result<void> Paper::writePdf(const QString &file, const QString &foot) const
{
    const QByteArray bytes = toPdf(foot);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return failure(ErrorCode::Io, Print::tr("The PDF could not be written: %1").arg(file), out.errorString());
    return {};
}

} // namespace galley
