// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/rowlist.h>

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTest>
#include <QWheelEvent>

using charla::ui::RowList;
using namespace Qt::StringLiterals;

namespace {

constexpr int HeightRole = Qt::UserRole + 1; // 0: takes no place

//! Rows as high as their model says, and how often somebody asked.
class Measuring : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        ++asked;
        return {100, index.data(HeightRole).toInt()};
    }

    mutable int asked = 0;
};

class List : public RowList
{
protected:
    bool takesNoPlace(const QModelIndex &row) const override
    {
        return row.data(HeightRole).toInt() == 0;
    }
};

} // namespace

//! A list of very many rows, of which only those in view have been measured.
class TestRowList : public QObject
{
    Q_OBJECT

    static QStandardItem *item(int number)
    {
        auto *item = new QStandardItem(QString::number(number));
        item->setData(10 + (number * 7919) % 290, HeightRole); // from one line to a long text
        return item;
    }

    static QList<QStandardItem *> items(int from, int count)
    {
        QList<QStandardItem *> items;
        for (int i = 0; i < count; ++i)
            items.append(item(from + i));
        return items;
    }

    //! A list that is shown, with its model.
    struct Shown
    {
        QStandardItemModel model;
        Measuring measuring;
        List list;

        explicit Shown(int rows)
        {
            model.appendColumn(items(0, rows));
            list.setItemDelegate(&measuring);
            list.setModel(&model);
            list.setFrameShape(QFrame::NoFrame);
            list.resize(300, 500);
            list.show();
        }

        QScrollBar &bar() { return *list.verticalScrollBar(); }
        int topOf(int row) { return list.visualRect(model.index(row, 0)).top(); }
        int middleRow() { return list.indexAt(list.viewport()->rect().center()).row(); }
        bool sees(int row)
        {
            return list.viewport()->rect().intersects(list.visualRect(model.index(row, 0)));
        }
        //! What is to be seen lies one below the other without a gap, each as high as it is.
        bool isTight()
        {
            const QModelIndex first = list.indexAt({10, 0});
            int top = list.visualRect(first).top();
            for (int row = first.row(); row < model.rowCount() && top < list.viewport()->height();
                 ++row) {
                const QRect rect = list.visualRect(model.index(row, 0));
                const int height = model.index(row, 0).data(HeightRole).toInt();
                if (height > 0 && (rect.top() != top || rect.height() != height))
                    return false;
                top += height;
            }
            return first.isValid() && top >= list.viewport()->height();
        }
    };

private slots:
    void onlyWhatIsSeenIsMeasured()
    {
        Shown shown(50'000);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.list));
        QTRY_VERIFY(shown.sees(49'999));
        QVERIFY(shown.isTight());
        QVERIFY2(shown.measuring.asked < 200, qPrintable(QString::number(shown.measuring.asked)));

        shown.model.insertRow(0, item(1));
        shown.model.appendRow(item(2));
        QTRY_VERIFY(shown.sees(50'001));
        QVERIFY(shown.measuring.asked < 210);

        shown.bar().setValue(shown.bar().maximum() / 2);
        QVERIFY(shown.isTight());
        QVERIFY(shown.measuring.asked < 400);
    }

    void scrollingMovesWhatIsSeenByThatMuchAlsoWhereHeightsAreGuessed()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        shown.list.scrollTo(shown.model.index(500, 0), QAbstractItemView::PositionAtCenter);
        for (int i = 0; i < 200; ++i) {
            const int row = shown.middleRow();
            const int top = shown.topOf(row);
            const int step = i % 50 < 40 ? -60 : 60;

            shown.bar().setValue(shown.bar().value() + step);

            QCOMPARE(shown.topOf(row), top - step);
            QVERIFY(shown.isTight());
        }
    }

    void bothEndsCanBeReached()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        int steps = 0;
        while (shown.bar().value() > 0 && ++steps < 10'000)
            shown.bar().setValue(shown.bar().value() - 100);
        QCOMPARE(shown.topOf(0), 0);

        steps = 0;
        while (shown.bar().value() < shown.bar().maximum() && ++steps < 10'000)
            shown.bar().setValue(shown.bar().value() + 100);
        const QRect last = shown.list.visualRect(shown.model.index(999, 0));
        QCOMPARE(last.bottom() + 1, shown.list.viewport()->height());
        QVERIFY(shown.list.isAtEnd());

        shown.bar().setValue(0);
        QCOMPARE(shown.topOf(0), 0);
        QVERIFY(!shown.list.isAtEnd());
    }

    void theBarTellsAboutWhereOneIs()
    {
        Shown shown(10'000);
        QTRY_VERIFY(shown.sees(9'999));
        for (int part = 1; part < 10; ++part) {
            shown.bar().setValue(shown.bar().maximum() / 10 * part);
            QVERIFY(std::abs(shown.middleRow() - 1000 * part) < 300);
        }
    }

    void whatComesGoesOrGrowsElsewhereMovesNothing()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        shown.list.scrollTo(shown.model.index(500, 0), QAbstractItemView::PositionAtCenter);
        const QPersistentModelIndex read = shown.model.index(500, 0);
        const int top = shown.topOf(500);
        const auto isStill = [&] {
            const QSignalSpy laidOut(&shown.list, &RowList::rowsSeen);
            return QTest::qWaitFor([&] { return laidOut.count() > 0; })
                && shown.topOf(read.row()) == top && shown.isTight();
        };

        shown.model.insertRows(100, 50);
        for (int row = 100; row < 150; ++row)
            shown.model.setItem(row, 0, item(row));
        QVERIFY(isStill());
        shown.model.appendRow(item(3));
        QVERIFY(isStill());
        shown.model.removeRows(1, 90); // the first one is where the keyboard is
        QVERIFY(isStill());
        const int before = shown.list.indexAt({10, 0}).row() - 1; // just above the view
        shown.model.setData(shown.model.index(before, 0), 700, HeightRole);
        shown.model.appendRow(item(4));
        QVERIFY(isStill());
        shown.bar().setValue(shown.bar().value() - 200);
        QVERIFY(shown.sees(before));
        QVERIFY(shown.isTight());
    }

    void stayingAtTheEndStopsBeforeWhatIsHeldLeavesTheView()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        shown.model.appendRow(item(7));
        shown.list.holdInView(shown.model.index(1000, 0));
        QTRY_VERIFY(shown.sees(1000));
        QVERIFY(shown.list.isAtEnd());

        for (int row = 1001; row < 1030; ++row)
            shown.model.appendRow(item(row));
        QTRY_COMPARE(shown.topOf(1000), 0);
        QVERIFY(!shown.list.isAtEnd());
        QVERIFY(shown.isTight());

        shown.list.goToEnd();
        QTRY_VERIFY(shown.list.isAtEnd());
        shown.model.appendRow(item(8));
        QTRY_VERIFY(shown.sees(1030));
    }

    void aSpotIsFoundAgainInAnotherList()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        QVERIFY(!shown.list.spot().row.isValid());
        shown.list.scrollTo(shown.model.index(500, 0), QAbstractItemView::PositionAtCenter);
        const RowList::Spot spot = shown.list.spot();
        Shown other(1000);
        QTRY_VERIFY(other.sees(999));

        other.list.goToSpot({other.model.index(spot.row.row(), 0), spot.top});

        QTRY_COMPARE(other.topOf(500), shown.topOf(500));
        QVERIFY(other.isTight());
    }

    void whatGrowsInViewPushesTheRestDown()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        shown.list.scrollTo(shown.model.index(500, 0), QAbstractItemView::PositionAtTop);
        const int next = shown.topOf(501);
        const int height = shown.model.index(500, 0).data(HeightRole).toInt();

        shown.model.setData(shown.model.index(500, 0), height + 30, HeightRole);

        QTRY_COMPARE(shown.topOf(501), next + 30);
        QCOMPARE(shown.topOf(500), 0);
    }

    void anotherWidthKeepsTheRowThatIsRead()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        shown.list.scrollTo(shown.model.index(500, 0), QAbstractItemView::PositionAtTop);

        shown.list.resize(200, 400);

        QTRY_COMPARE(shown.list.viewport()->rect().height(), 400);
        QCOMPARE(shown.topOf(500), 0);
        QVERIFY(shown.isTight());
    }

    void fewRowsStandAtTheTop()
    {
        Shown shown(0);
        shown.model.appendRow(item(1));
        QTRY_COMPARE(shown.list.visualRect(shown.model.index(0, 0)).height(),
                     item(1)->data(HeightRole).toInt());
        QCOMPARE(shown.topOf(0), 0);
        QCOMPARE(shown.bar().maximum(), 0);

        shown.model.clear();
        QTRY_VERIFY(!shown.list.indexAt({10, 10}).isValid());
    }

    void keysWalkOverWhatIsShown()
    {
        Shown shown(1000);
        QTRY_VERIFY(shown.sees(999));
        for (const int row : {0, 1, 500, 501, 502, 999})
            shown.model.setData(shown.model.index(row, 0), 0, HeightRole);
        shown.list.setFocus();
        shown.list.setCurrentIndex(shown.model.index(499, 0));
        const auto press = [&shown](Qt::Key key) {
            QTest::keyClick(&shown.list, key);
            return shown.list.currentIndex().row();
        };

        QCOMPARE(press(Qt::Key_Down), 503);
        QVERIFY(shown.sees(503));
        QCOMPARE(press(Qt::Key_Up), 499);
        QCOMPARE(press(Qt::Key_Home), 2);
        QCOMPARE(shown.topOf(2), 0);
        QCOMPARE(press(Qt::Key_Up), 2);
        QCOMPARE(press(Qt::Key_End), 998);
        QVERIFY(shown.list.isAtEnd());
        const int page = press(Qt::Key_PageUp);
        QVERIFY(page < 998 && page > 950);
        QVERIFY(shown.sees(page));
        QCOMPARE(press(Qt::Key_PageDown), 998);
    }

    void whatIsBetweenTwoClicksIsChosen()
    {
        Shown shown(1000);
        shown.list.setSelectionMode(QAbstractItemView::ExtendedSelection);
        QTRY_VERIFY(shown.sees(999));
        const auto click = [&shown](int row, Qt::KeyboardModifiers modifiers) {
            shown.list.scrollTo(shown.model.index(row, 0));
            QTest::mouseClick(shown.list.viewport(), Qt::LeftButton, modifiers,
                              shown.list.visualRect(shown.model.index(row, 0)).center());
        };

        click(700, Qt::NoModifier);
        click(650, Qt::ShiftModifier);

        QModelIndexList chosen = shown.list.selectionModel()->selectedIndexes();
        std::ranges::sort(chosen, {}, &QModelIndex::row);
        QCOMPARE(chosen.size(), 51);
        QCOMPARE(chosen.first().row(), 650);
        QCOMPARE(chosen.last().row(), 700);
    }

    void staysRightWhateverHappens()
    {
        Shown shown(600);
        const QAbstractItemModelTester tester(
            &shown.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(shown.sees(599));
        unsigned random = 20261121;
        const auto below = [&random](int end) {
            random = random * 1103515245 + 12345;
            return int((random >> 16) % unsigned(std::max(1, end)));
        };
        for (int step = 0; step < 300; ++step) {
            const int row = below(shown.model.rowCount());
            switch (below(6)) {
            case 0:
                shown.model.insertRow(row, item(step));
                break;
            case 1:
                shown.model.removeRow(row);
                break;
            case 2:
                shown.model.setData(shown.model.index(row, 0), below(3) * below(200), HeightRole);
                break;
            case 3:
                shown.bar().setValue(below(shown.bar().maximum()));
                break;
            case 4:
                shown.bar().setValue(shown.bar().value() + below(400) - 200);
                break;
            default:
                shown.list.resize(250 + below(100), 300 + below(300));
            }
            QTRY_VERIFY(shown.isTight());
            QVERIFY(shown.bar().value() <= shown.bar().maximum());
        }
    }
};

QTEST_MAIN(TestRowList)
#include "tst_rowlist.moc"
