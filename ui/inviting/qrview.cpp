// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/inviting/qrview.h>

#include <QPainter>

#include <qrcodegen.hpp>

namespace charla::ui {

namespace {

QImage modulesOf(const QString &link)
{
    using qrcodegen::QrCode;
    const QrCode code = QrCode::encodeText(link.toUtf8().constData(), QrCode::Ecc::MEDIUM);
    const int quiet = QrView::QuietModules;
    const int side = code.getSize() + 2 * quiet;
    QImage modules(side, side, QImage::Format_RGB32);
    modules.fill(Qt::white);
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            if (code.getModule(x, y))
                modules.setPixelColor(x + quiet, y + quiet, Qt::black);
        }
    }
    return modules;
}

} // namespace

QrView::QrView(QWidget *parent) : QWidget(parent)
{
    setFixedSize(Side, Side);
}

void QrView::setLink(const QString &link)
{
    m_modules = link.isEmpty() ? QImage() : modulesOf(link);
    setAccessibleName(link.isEmpty() ? tr("No QR code") : tr("QR code of %1").arg(link));
    update();
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_modules.isNull())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int module = qMax(1, Side / m_modules.width());
    const int side = module * m_modules.width();
    painter.drawImage(QRect((Side - side) / 2, (Side - side) / 2, side, side), m_modules);
}

} // namespace charla::ui
