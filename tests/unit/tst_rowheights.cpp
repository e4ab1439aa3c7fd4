// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/rowheights.h>

#include <QTest>

#include <random>
#include <vector>

using charla::ui::RowHeights;

//! Places and heights of very many rows, held against the plain list that they stand for.
class TestRowHeights : public QObject
{
    Q_OBJECT

    struct Plain
    {
        int height;
        bool isMeasured;
    };

    static std::vector<Plain> listed(const RowHeights &heights)
    {
        std::vector<Plain> rows;
        for (int row = 0; row < heights.count(); ++row)
            rows.push_back({heights.height(row), heights.isMeasured(row)});
        return rows;
    }

    static bool agree(const RowHeights &heights, const std::vector<Plain> &rows)
    {
        if (heights.count() != int(rows.size()))
            return false;
        int top = 0;
        for (int row = 0; row < heights.count(); ++row) {
            const Plain &plain = rows[std::size_t(row)];
            if (heights.height(row) != plain.height || heights.isMeasured(row) != plain.isMeasured
                || heights.top(row) != top)
                return false;
            top += plain.height;
            if (plain.height > 0
                && (heights.rowAt(top - 1) != row || heights.rowAt(top - plain.height) != row))
                return false;
        }
        return heights.total() == top && heights.top(heights.count()) == top;
    }

private slots:
    void nothingHasNoRow()
    {
        RowHeights heights;
        QCOMPARE(heights.total(), 0);
        QCOMPARE(heights.rowAt(0), -1);
        heights.reset(1);
        heights.measure(0, 0);
        QCOMPARE(heights.rowAt(0), -1);
    }

    void whatIsAboveOrBelowIsTheFirstOrTheLast()
    {
        RowHeights heights;
        heights.reset(3);
        for (int row = 0; row < 3; ++row)
            heights.measure(row, 10);
        heights.measure(2, 0);

        QCOMPARE(heights.rowAt(-5), 0);
        QCOMPARE(heights.rowAt(9), 0);
        QCOMPARE(heights.rowAt(10), 1);
        QCOMPARE(heights.rowAt(1000), 1); // the last one takes no place
    }

    void whatComesIsGuessedByWhatWasMeasured()
    {
        RowHeights heights;
        heights.reset(2);
        heights.measure(0, 100);
        heights.measure(1, 200);

        heights.insert(1, 1);

        QCOMPARE(heights.height(1), 150);
        QVERIFY(!heights.isMeasured(1));
    }

    void whatIsDoubtedKeepsItsHeightAsAGuess()
    {
        RowHeights heights;
        heights.reset(2);
        heights.measure(0, 70);
        heights.doubt(0, 0);

        QVERIFY(!heights.isMeasured(0));
        QCOMPARE(heights.height(0), 70);
    }

    void agreesWithAPlainListWhateverHappens()
    {
        constexpr int MaxRows = 3000; // some blocks
        std::mt19937 random(20261121);
        const auto below
            = [&random](int end) { return int(random() % unsigned(std::max(1, end))); };
        RowHeights heights;
        heights.reset(1000);
        std::vector<Plain> rows = listed(heights);
        for (int step = 0; step < 400; ++step) {
            const int first = below(heights.count());
            const int count = std::min(heights.count() - first, below(700));
            switch (below(5)) {
            case 0:
                if (heights.count() + count > MaxRows)
                    break;
                heights.insert(first, count);
                rows.insert(rows.begin() + first, std::size_t(count), {0, false});
                for (int row = first; row < first + count; ++row)
                    rows[std::size_t(row)].height = heights.height(row);
                break;
            case 1:
                heights.remove(first, count / 4);
                rows.erase(rows.begin() + first, rows.begin() + first + count / 4);
                break;
            case 2: { // behind itself
                const int to = first + count + below(heights.count() - first - count);
                heights.move(first, count, to);
                std::rotate(rows.begin() + first, rows.begin() + first + count, rows.begin() + to);
                break;
            }
            case 3:
                if (count == 0)
                    break;
                heights.doubt(first, first + count - 1);
                for (int row = first; row < first + count; ++row)
                    rows[std::size_t(row)].isMeasured = false;
                break;
            default:
                for (int row = first; row < first + count; ++row) {
                    rows[std::size_t(row)] = {below(4) * below(100), true};
                    heights.measure(row, rows[std::size_t(row)].height);
                }
            }
            QVERIFY(agree(heights, rows));
        }
        QVERIFY(heights.count() > 0);
    }
};

QTEST_GUILESS_MAIN(TestRowHeights)
#include "tst_rowheights.moc"
