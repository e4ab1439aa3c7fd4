// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace charla::ui {

//! \brief Above a composer: what will become of the text, when it is more than a new message. With a way out.
class IntentBar : public QWidget
{
    Q_OBJECT

public:
    explicit IntentBar(QWidget *parent = nullptr);

    //! A title, and a line of the message that it is about.
    void tell(const QString &title, const QString &line);

signals:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_line;
};

} // namespace charla::ui
