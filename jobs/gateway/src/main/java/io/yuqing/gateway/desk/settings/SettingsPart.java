/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.settings.backtest.BacktestViews;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;

/** The paths of settings. */
final class SettingsPart implements DeskPart {
    private static final String KIND = KindDesk.ROOT + "/{kind}";

    private final SettingsDoor door;
    private final OverviewPage overview;
    private final FilePages files;
    private final ListPage list;
    private final EntryPage entry;
    private final CheckForm check;
    private final ApplyForm apply;
    private final RuleTrialPages trials;

    SettingsPart(
            SettingsDoor door,
            OverviewPage overview,
            FilePages files,
            ListPage list,
            EntryPage entry,
            CheckForm check,
            ApplyForm apply,
            RuleTrialPages trials) {
        this.door = door;
        this.overview = overview;
        this.files = files;
        this.list = list;
        this.entry = entry;
        this.check = check;
        this.apply = apply;
        this.trials = trials;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page(KindDesk.ROOT, overview::show);
        // Before those of kinds, whose names these are not.
        paths.page(FilePages.PLATFORMS, files::platforms);
        paths.page(FilePages.FEEDS, files::feeds);
        paths.page(KIND, door.of(list::show));
        paths.page(KIND + "/new", Right.SET, door.of(entry::fresh));
        paths.page(KIND + "/entry", door.of(entry::standing));
        paths.page(KIND + "/{id}", door.of(entry::standing));
        paths.form(KIND + "/new", Right.SET, door.of(check::proposed));
        paths.form(KIND + "/check", Right.SET, door.of(check::handle));
        paths.form(KIND + "/delete", Right.SET, door.of(check::delete));
        paths.form(KIND + "/restore", Right.SET, door.of(check::restore));
        paths.form(KIND + "/apply", Right.SET, door.of(apply::handle));
        paths.form(KIND + "/backtest", Right.SET, door.of(trials::start));
        paths.form(BacktestViews.ROOT + "/cancel", Right.SET, trials::cancel);
        paths.page(BacktestViews.ROOT + "/{hash}", Right.SET, door.told(trials::show));
        paths.page(BacktestViews.ROOT + "/{hash}" + BacktestViews.PART, Right.SET, trials::part);
    }
}
