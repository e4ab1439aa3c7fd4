// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "turns.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>

#include <vector>

namespace charla::bench {

//! Types ten letters a second, and notes how long each takes from the key to its picture.
class Typist : public QObject
{
    Q_OBJECT

public:
    Typist(WatchedApplication &application, QPlainTextEdit &edit);

    void types(int seconds);
    //! {keys, inputP50, inputP99, inputMax} in ms.
    QJsonObject latencies() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Key { None, Posted, Handled, Painted };

    void press();
    void onPainted();

    QPlainTextEdit &m_edit;
    QElapsedTimer m_clock;
    Key m_key = Key::None;
    std::vector<double> m_latencies;
};

} // namespace charla::bench
