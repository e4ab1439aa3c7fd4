// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <protocol/limits.h>
#include <ui/markdown/addresses.h>
#include <ui/markdown/markdown.h>
#include <ui/markdown/mentions.h>

//! A message on its way to the delegate that paints it.
namespace charla::fuzz {

using namespace ui;

namespace {

void checkBlock(const Markup::Block &block)
{
    promise(block.quotes >= 0 && block.quotes <= Markup::MaxDepth, "quotes are bounded");
    promise(block.lists >= 0 && block.lists <= Markup::MaxDepth, "lists are bounded");
    promise(block.kind == Markup::Block::Kind::Words || block.runs.empty(), "code is plain");
    int end = 0;
    for (const Markup::Run &run : block.runs) {
        promise(run.start >= end && run.length > 0, "runs are in order, none over another");
        end = run.start + run.length;
        promise(run.link.isEmpty() || isSafeAddress(run.link), "only safe addresses can be opened");
        shownAddress(run.link);
    }
    promise(end <= block.text.size(), "runs lie within their block");
}

void checkSpans(const QString &text)
{
    int end = 0;
    for (const BareAddress &address : bareAddresses(text)) {
        promise(address.start >= end && address.length > 0, "addresses are in order");
        end = address.end();
        promise(isSafeAddress(address.target), "only safe addresses are addresses");
    }
    promise(end <= text.size(), "addresses lie within the text");
    const People people{.self = QStringLiteral("Ana"),
                        .isHere = [](const QString &nick) { return nick.size() % 2 == 0; }};
    for (const MentionSpan &span : mentionSpans(text, mentionsIn(text, people)))
        promise(span.start >= 0 && span.length > 0 && span.start + span.length <= text.size(),
                "who is named is named in the text");
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(
        bytes.first(std::min<qsizetype>(bytes.size(), protocol::limits::MaxTextBytes)));
    const Markup markup = parseMarkdown(text);
    promise(text.isEmpty() || !markup.blocks.empty(), "every message shows something");
    for (const Markup::Block &block : markup.blocks)
        checkBlock(block);
    checkSpans(text);
    plainWords(text);
}

} // namespace charla::fuzz
