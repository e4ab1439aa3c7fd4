// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/markdown/addresses.h>
#include <ui/markdown/markup.h>

#include <md4c.h>

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace charla::ui {

//! \brief Makes a Markup of what md4c finds in a message. One message, one builder.
//!
//! md4c reads a view of the text that has one byte for each of its UTF-16 code units; from where
//! in it a piece stands the builder knows its words, and what was written before them: line
//! breaks, spaces and marks that md4c has no word for. Whatever is not on its list of things to
//! show is shown as words.
class MarkupBuilder
{
public:
    //! None of these is owned; all must outlive this.
    MarkupBuilder(const QString &text, QByteArrayView view,
                  const std::vector<BareAddress> &addresses);

    void enterBlock(MD_BLOCKTYPE type, const void *detail);
    void leaveBlock(MD_BLOCKTYPE type, const void *detail);
    void enterSpan(MD_SPANTYPE type, const void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void addText(MD_TEXTTYPE type, QByteArrayView piece);

    //! Nothing would be seen of what was found.
    bool isEmpty() const;
    std::size_t count() const { return m_markup.blocks.size(); }
    Markup take() { return std::move(m_markup); }

private:
    struct List
    {
        bool isOrdered = false;
        unsigned next = 0; // number
        char sign = 0; // as typed: of an item, or behind a number
    };

    struct Link
    {
        QString address;
        bool isSafe = false;
        bool isPicture = false;
        QString before; // what stands around the words of one that is not safe
        QString after;
        bool isOpen = false; // some of its words came
    };

    //! Where a line stands.
    struct Place
    {
        int quotes = 0;
        int lists = 0;

        bool operator==(const Place &) const = default;
    };

    std::optional<int> placeOf(QByteArrayView piece) const;
    int lineStart(int at) const;
    Place placeInLine(int at) const;
    QString indentBefore(int at) const;
    bool isIn(const Place &place) const;
    void enterItem();
    void endHeading(unsigned level);
    void addRule();
    void beginCode(const MD_BLOCK_CODE_DETAIL &code);
    void endCode();
    void beginBlock(Markup::Block::Kind kind, const Place &place);
    void beginWords(std::optional<int> at);
    void beginLine(int at);
    void openLink(std::optional<int> at);
    void closeLink();
    void addWords(int at, int length);
    void append(const QString &words, const QString &link);
    Markup::Styles styles() const;
    QString link() const;

    const QString &m_text;
    QByteArrayView m_view;
    const std::vector<BareAddress> &m_addresses;
    std::size_t m_nextAddress = 0;

    Markup m_markup;
    std::vector<List> m_lists;
    std::vector<Link> m_links;
    QStringList m_marks; // of items that have no words yet
    int m_quotes = 0;
    int m_bold = 0;
    int m_italic = 0;
    int m_struck = 0;
    int m_code = 0;
    int m_read = 0; // up to there the text was seen
    bool m_isFresh = true; // the next words begin something
    bool m_isLineBroken = false;
    bool m_isHeading = false;
    bool m_isUnderlined = false; // a heading of that kind is none here
    bool m_isCodeBlock = false;
};

} // namespace charla::ui
