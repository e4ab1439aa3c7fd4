// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/rowheights.h>

#include <QListView>
#include <QPersistentModelIndex>

namespace charla::ui {

//! \brief A list whose rows are laid out when they come into view, so that a hundred thousand of
//! them cost no more than a hundred.
//!
//! Heights of rows that nobody has seen are guessed, and corrected when they come near; what is
//! seen stays where it is meanwhile. Whoever reads the end stays at the end when something comes;
//! whoever reads elsewhere keeps the row under their eyes where it is, whatever comes, goes or
//! grows above. For one column from top to bottom. It is a QListView because that is what it is to a
//! screen reader; where rows lie is its own matter.
class RowList : public QListView
{
    Q_OBJECT

public:
    explicit RowList(QWidget *parent = nullptr);

    bool isAtEnd() const { return m_isAtEnd; }
    void goToEnd();
    //! Staying at the end stops before \a row leaves the view: until the person scrolls, goes to the
    //! end, or release() is called.
    void holdInView(const QModelIndex &row);
    //! Whatever is held is held in the next layout that is seen, and no more.
    void release();

    //! A row, and where its top lies in the viewport.
    struct Spot
    {
        QModelIndex row;
        int top = 0;
    };

    //! The first row that is wholly in view, by which to come back with goToSpot(); invalid at the end.
    Spot spot() const;
    void goToSpot(const Spot &spot);
    //! As rows that take no place are. Not by setRowHidden().
    bool isRowHidden(int row) const;

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    void doItemsLayout() override;
    //! Null for a row that is hidden; a guess for one that was not near the view yet.
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &where) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    //! These rows are in view now, some perhaps in part.
    void rowsSeen(int first, int last);

protected:
    //! Such a row is not shown at all.
    virtual bool takesNoPlace(const QModelIndex &row) const;

    void dataChanged(const QModelIndex &first, const QModelIndex &last,
                     const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    bool isIndexHidden(const QModelIndex &index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void setSelection(const QRect &area, QItemSelectionModel::SelectionFlags command) override;
    void updateGeometries() override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;

private:
    //! A row and where its top lies in the viewport.
    struct Placed
    {
        int row = 0;
        int top = 0;
    };

    int rowCount() const { return model() ? model()->rowCount() : 0; }
    int measured(int row);
    void layOut();
    Placed anchor() const;
    void holdIfAtEnd();
    void noteAnchor(Placed first);
    void fillUpwards(Placed &first);
    Placed fillView(Placed first);
    void showInBar(const Placed &first);
    int nextRow(int row, int step) const;
    int pageFrom(int row, int step);

    RowHeights m_heights;
    QPersistentModelIndex m_anchor; //!< the first row that is seen whole, else the first seen …
    int m_anchorTop = 0; //!< … and where its top is in the viewport
    QPersistentModelIndex m_held;
    bool m_isHeldOnce = false;
    int m_firstSeen = 0;
    int m_lastSeen = -1;
    int m_width = 0; //!< for which rows were measured
    bool m_isAtEnd = true;
    bool m_isLayingOut = false;
};

} // namespace charla::ui
