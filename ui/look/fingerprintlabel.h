// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace charla::ui {

//! Groups of digits that people compare: of one width, to be marked and copied by mouse and keyboard.
class FingerprintLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FingerprintLabel(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeFont();
};

} // namespace charla::ui
