// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/pagesize.h>

#include <algorithm>
#include <iterator>

namespace charla::server {

using namespace protocol;

namespace {

constexpr qsizetype EnvelopeBytes = 400; // names, ids, numbers
constexpr qsizetype FileUnits = 100; // of a file's names of fields, its numbers and its preview
constexpr qsizetype BytesPerUnit = 3; // of UTF-16 in UTF-8, at most; an escape takes 2

qsizetype weightOf(const ChatMessage &message)
{
    qsizetype units = message.text.size();
    for (const Reaction &reaction : message.reactions) {
        for (const Nick &nick : reaction.by)
            units += nick.text().size() + 1;
    }
    for (const File &file : message.files)
        units += FileUnits + file.name.size() + file.mime.size() + file.path.size();
    return EnvelopeBytes + BytesPerUnit * units;
}

qsizetype weightOf(const Change &change)
{
    return EnvelopeBytes + BytesPerUnit * change.text.size();
}

qsizetype weightOf(const Entry &entry)
{
    return std::visit([](const auto &it) { return weightOf(it); }, entry);
}

//! Which end goes: the one that is farther from what was asked for.
bool losesItsEnd(const Page &page, const PageRequest &request)
{
    if (!request.around)
        return request.after.has_value();
    const auto isBefore = [&request](const Entry &it) { return seqOf(it) < *request.around; };
    const auto isBehind = [&request](const Entry &it) { return seqOf(it) > *request.around; };
    return std::ranges::count_if(page.entries, isBehind)
        >= std::ranges::count_if(page.entries, isBefore);
}

} // namespace

Page inOneFrame(Page page, const PageRequest &request, qsizetype maxBytes)
{
    qsizetype bytes = 0;
    for (const Entry &entry : page.entries)
        bytes += weightOf(entry);
    while (bytes > maxBytes && page.entries.size() > 1) {
        const bool atEnd = losesItsEnd(page, request);
        const auto goes = atEnd ? std::prev(page.entries.end()) : page.entries.begin();
        bytes -= weightOf(*goes);
        page.entries.erase(goes);
        // Of a page around something, `rest` tells of its end only; what is before, prev tells.
        if (atEnd || !request.around)
            page.rest = HistoryPage::Rest::More;
    }
    return page;
}

} // namespace charla::server
