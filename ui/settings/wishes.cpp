// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/settings/wishes.h>

#include <ui/settings/languages.h>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualPercent = 100;

std::vector<Wish<bool>::Option> yesFirst()
{
    return {{u"true"_s, true}, {u"false"_s, false}};
}

std::vector<Wish<bool>::Option> noFirst()
{
    return {{u"false"_s, false}, {u"true"_s, true}};
}

std::vector<Wish<int>::Option> percents()
{
    std::vector<Wish<int>::Option> options;
    for (const int percent : {UsualPercent, 80, 90, 110, 125, 150, 175, 200})
        options.push_back({QString::number(percent), percent});
    return options;
}

std::vector<Wish<QString>::Option> languages()
{
    std::vector<Wish<QString>::Option> options{{u"system"_s, {}}};
    for (const Language &language : Languages)
        options.push_back({language.code.toString(), language.code.toString()});
    return options;
}

} // namespace

Wishes::Wishes(QSettings &settings)
    : colours(
        settings, u"look/colours"_s,
        {{u"system"_s, Colours::System}, {u"light"_s, Colours::Light}, {u"dark"_s, Colours::Dark}}),
      fontPercent(settings, u"look/fontPercent"_s, percents()),
      density(settings, u"look/density"_s,
              {{u"comfortable"_s, Density::Comfortable}, {u"compact"_s, Density::Compact}}),
      language(settings, u"language"_s, languages()),
      sendKey(settings, u"write/sendKey"_s,
              {{u"enter"_s, SendKey::Enter}, {u"ctrl+enter"_s, SendKey::CtrlEnter}}),
      notify(settings, u"notifications/of"_s,
             {{u"personal"_s, Notify::Personal},
              {u"all"_s, Notify::All},
              {u"nothing"_s, Notify::Nothing}}),
      showsText(settings, u"notifications/showText"_s, yesFirst()),
      sound(settings, u"notifications/sound"_s, yesFirst()),
      startsMinimised(settings, u"start/minimised"_s, noFirst()),
      comesBack(settings, u"start/comeBack"_s, yesFirst()),
      looksForServers(settings, u"discovery/look"_s, yesFirst())
{
    connect(&language, &WishBase::changed, this, &Wishes::languageChosen, Qt::QueuedConnection);
}

void Wishes::stepFont(int steps)
{
    fontPercent.set(sizeAfter(steps));
}

int Wishes::sizeAfter(int steps) const
{
    std::vector<int> percents;
    for (const auto &option : fontPercent.options())
        percents.push_back(option.value);
    std::ranges::sort(percents);
    const auto now = std::ranges::find(percents, fontPercent.value()) - percents.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(percents) - 1);
    return percents[std::size_t(next)];
}

} // namespace charla::ui
