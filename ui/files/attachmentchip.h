// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/files/preparation.h>

#include <QPixmap>
#include <QWidget>

class QToolButton;

namespace charla::ui {

//! \brief A file that is to be sent: its picture or its kind, its name and size, or why it can't be sent.
class AttachmentChip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Width = 236;

    //! Named already, while it is being looked at.
    AttachmentChip(const QString &name, QWidget *parent);

    void setPrepared(const Preparation::Prepared &prepared);
    //! Why it can't be sent; empty when it can.
    void setTrouble(const QString &words);

    bool isPrepared() const { return m_isPrepared; }
    bool hasTrouble() const { return !m_trouble.isEmpty(); }
    const Preparation::Prepared &prepared() const { return m_prepared; }
    //! The keyboard goes to the button that takes it away.
    void focusButton();
    QSize sizeHint() const override;

signals:
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString detail() const;
    void tell();

    Preparation::Prepared m_prepared;
    QPixmap m_picture;
    QString m_trouble;
    bool m_isPrepared = false;
    QToolButton *m_remove;
};

} // namespace charla::ui
