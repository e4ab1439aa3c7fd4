// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace charla::server {

//! \brief Figures in the text format of Prometheus, version 0.0.4.
//!
//! One metric after the other, each with its samples behind it.
class Exposition
{
public:
    enum class Type {
        Gauge, //!< goes up and down
        Counter, //!< since the start; the name ends in _total
    };

    //! Begins a metric. \a help is one line.
    void begin(QByteArrayView name, Type type, QByteArrayView help);
    void sample(double value);
    //! One of several, told apart by a label. \a label is one as the format wants it.
    void sample(QByteArrayView label, QByteArrayView labelValue, double value);

    //! A metric with one sample.
    void gauge(QByteArrayView name, QByteArrayView help, double value);
    void counter(QByteArrayView name, QByteArrayView help, double value);

    const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
    QByteArray m_name;
};

} // namespace charla::server
