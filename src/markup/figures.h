// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/render.h"

#include <optional>
#include <string>
#include <string_view>

namespace galley {

/// `![alt](src "caption"){credit="…" rights="…" width="full"}` alone on its line.
struct FigureLine
{
    std::string alt;
    std::string src;
    std::string caption;
    std::string credit;
    std::string rights;
    std::string width;
    bool operator==(const FigureLine &) const = default;
};

/// An image line is a figure when it shows an asset or carries attributes; others stay what CommonMark
/// makes of them.
std::optional<FigureLine> parseFigureLine(std::string_view line);

/// The line that parseFigureLine() reads as this figure. Empty attributes are left out; a picture that is no asset gets {}.
std::string figureLine(const FigureLine &figure);

/// `::: video URL "title"`
struct VideoLine
{
    std::string address;
    std::string title;
    bool operator==(const VideoLine &) const = default;
};
std::optional<VideoLine> parseVideoLine(std::string_view line);
/// The line that parseVideoLine() reads as this video.
std::string videoLine(const VideoLine &video);

bool isGalleryStart(std::string_view line);
bool isGalleryEnd(std::string_view line);

/// As HTML, ending with a line feed; nothing when the address may not be shown.
void appendFigure(std::string &out, const FigureLine &figure, const RenderOptions &options);
void appendVideo(std::string &out, const VideoLine &video, const RenderOptions &options);

/// The address an image or video is shown from; empty when it may not be.
std::string mediaAddress(std::string_view source, const RenderOptions &options);

} // namespace galley
