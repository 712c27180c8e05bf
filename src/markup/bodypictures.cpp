// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/bodypictures.h"

#include "markup/figures.h"

namespace galley {

using namespace Qt::StringLiterals;

QList<BodyPicture> bodyPictures(const Content &content)
{
    QList<BodyPicture> pictures;
    for (const QStringView line : QStringView(content.body).tokenize(u'\n')) {
        if (!line.contains("](asset:"_L1))
            continue;
        const std::optional<FigureLine> figure = parseFigureLine(line.toUtf8().toStdString());
        if (!figure || !figure->src.starts_with("asset:"))
            continue;
        const QByteArray sha256 = QByteArray::fromStdString(figure->src.substr(6));
        if (std::ranges::contains(pictures, sha256, &BodyPicture::sha256))
            continue;
        const auto use = std::ranges::find(content.assets, sha256, &AssetUse::sha256);
        const AssetUse known = use == content.assets.cend() ? AssetUse() : *use;
        const auto first = [](std::initializer_list<QString> texts) {
            const auto said = std::ranges::find_if(texts, [](const QString &text) { return !text.isEmpty(); });
            return said == texts.end() ? QString() : *said;
        };
        pictures.append({sha256,
                         first({QString::fromStdString(figure->caption), known.caption, QString::fromStdString(figure->alt), known.alt, known.name}),
                         first({QString::fromStdString(figure->credit), known.credit})});
    }
    return pictures;
}

} // namespace galley
