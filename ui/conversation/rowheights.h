// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace charla::ui {

//! \brief How high the rows of a long list are, as far as they were measured, and guesses for the rest.
//!
//! Rows are numbered from 0, heights and places are in pixels, and a row of height 0 takes no place.
//! A row that comes is guessed to be as high as those measured so far are on average; one that is
//! doubted keeps its height as a guess. Pure. Everything costs about the root of the number of
//! rows, so that hundreds of thousands of them are no matter.
class RowHeights
{
public:
    int count() const { return m_count; }
    //! Of all rows together.
    int total() const { return m_total; }

    //! Forgets everything; \a count rows are there now.
    void reset(int count);
    void insert(int first, int count);
    void remove(int first, int count);
    //! As QAbstractItemModel::beginMoveRows(): \a to is counted before the rows are taken out.
    void move(int first, int count, int to);

    int height(int row) const;
    bool isMeasured(int row) const;
    void measure(int row, int height);
    //! These heights may be others now; \a last is included.
    void doubt(int first, int last);
    void doubtAll();

    //! Where a row begins; with the number of rows, where the last one ends.
    int top(int row) const;
    //! The row that \a y lies in; the first one for what is above, the last one that takes place
    //! for what is below. -1 when there is none.
    int rowAt(int y) const;

private:
    //! In one number, because there are very many: a guess is the complement of a height.
    struct Row
    {
        int value = 0;

        static Row guessed(int height) { return {~height}; }
        int height() const { return value >= 0 ? value : ~value; }
        bool isMeasured() const { return value >= 0; }
    };

    struct Block
    {
        std::vector<Row> rows;
        int height = 0; // of all of them
    };

    struct Place
    {
        std::size_t block;
        std::size_t row; // in it
    };

    Place placeOf(int row) const;
    int guess() const;
    void insertRows(int first, const std::vector<Row> &rows);
    std::vector<Row> takeRows(int first, int count);
    void splitIfLarge(std::size_t block);

    std::vector<Block> m_blocks; // none is empty
    int m_count = 0;
    int m_total = 0;
    long long m_measuredHeight = 0; // of all that were ever measured and took place
    long long m_measuredRows = 0;
};

} // namespace charla::ui
