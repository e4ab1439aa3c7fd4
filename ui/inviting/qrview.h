// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace charla::ui {

//! \brief A QR code of a link, to be scanned from the screen.
//!
//! Dark on white whatever the colours of the desktop, with a quiet zone of four modules around it, and each
//! module a whole number of pixels: so it is read by any camera. Empty without a link.
class QrView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Side = 264; //!< of the whole, in pixels
    static constexpr int QuietModules = 4; //!< ISO/IEC 18004, 9.1

    explicit QrView(QWidget *parent = nullptr);

    void setLink(const QString &link);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_modules; // a pixel a module, the quiet zone among them
};

} // namespace charla::ui
