/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.child.ChildState.Phase;
import io.yuqing.gateway.desk.settings.backtest.Asked;
import io.yuqing.gateway.desk.settings.backtest.BacktestViews;
import io.yuqing.gateway.desk.settings.backtest.Backtests;
import io.yuqing.gateway.desk.settings.backtest.Run;
import io.yuqing.wire.control.ControlException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has rules tried on history, and shows how far that is and what came of it. */
final class RuleTrialPages {
    private static final int SEE_OTHER = 303;
    private static final int UNFIT = 422;
    private static final int BUSY = 409;
    private static final String FORGOTTEN = "没有这次回测：接入网关重启过，或之后又试了很多别的；请打开规则，改好后再试。";

    private final SettingsDoor door;
    private final ConfirmPage confirm;
    private final Backtests backtests;
    private final BacktestViews views;

    RuleTrialPages(
            SettingsDoor door, ConfirmPage confirm, Backtests backtests, BacktestViews views) {
        this.door = door;
        this.confirm = confirm;
        this.backtests = backtests;
        this.views = views;
    }

    /** Begins one, or leads to the one that was asked for before. */
    void start(Context request, Viewer viewer, KindDesk kind) {
        TypedForm typed = new TypedForm(request);
        if (!(kind.kind() instanceof RuleKind) || !backtests.isOffered()) {
            door.refuse(request, viewer, 404, "这里不能回测。");
            return;
        }
        try {
            Asked asked = asked(kind, typed);
            Optional<Run> known = backtests.find(asked.hash());
            boolean again = !typed.text("again").isEmpty();
            boolean shown = known.isPresent() && isOfUse(known.get(), again);
            if (shown || backtests.start(asked).isPresent()) {
                request.status(SEE_OTHER).header("Location", BacktestViews.page(asked.hash()));
            } else {
                String busy = "正在回测另一条规则，一次只试一条；请等它结束，或先取消它。";
                confirm.again(request, viewer, kind, typed, BUSY, busy);
            }
        } catch (ControlException e) {
            confirm.again(request, viewer, kind, typed, UNFIT, ConfirmPage.sentences(e));
        }
    }

    private static boolean isOfUse(Run run, boolean again) {
        Phase phase = run.state().phase();
        return phase == Phase.RUNNING || (phase == Phase.DONE && !again);
    }

    private Asked asked(KindDesk kind, TypedForm typed) throws ControlException {
        ControlEntry after = kind.entries().entry(typed.entry(), typed.number("base") + 1);
        ControlEntry before = kind.entries().standing().inForce().get(after.id());
        return new Asked(
                after.fields(),
                before == null || before.deleted() ? Map.of() : before.fields(),
                topics(),
                typed.days());
    }

    private List<Map<String, Object>> topics() {
        return door.kind("topics").entries().shown().inForce().values().stream()
                .filter(each -> !each.deleted())
                .map(ControlEntry::fields)
                .toList();
    }

    /** The page on which it is applied, with how far the run is or what it found. */
    void show(Context request, Viewer viewer) {
        Optional<Run> run = backtests.find(request.pathParam("hash"));
        if (run.isEmpty()) {
            door.refuse(request, viewer, 404, FORGOTTEN);
            return;
        }
        KindDesk kind = door.kind("rules");
        Asked asked = run.get().asked();
        ControlEntry before = kind.entries().shown().inForce().get(asked.id());
        try {
            long base = before == null ? 0 : before.revision();
            ControlEntry after = kind.entries().entry(asked.rule(), base + 1);
            confirm.show(request, viewer, kind, new ControlChange(before, after), run.get());
        } catch (ControlException e) {
            door.refuse(request, viewer, UNFIT, ConfirmPage.sentences(e));
        }
    }

    /** That alone. */
    void part(Context request, Viewer viewer) {
        Optional<Run> run = backtests.find(request.pathParam("hash"));
        if (run.isEmpty()) {
            door.refuse(request, viewer, 404, FORGOTTEN);
        } else {
            door.sendPart(request, viewer, "backtest", views.of(run.get()));
        }
    }

    void cancel(Context request, Viewer viewer) {
        String hash = new TypedForm(request).text("hash");
        backtests.cancel(hash);
        request.status(SEE_OTHER).header("Location", BacktestViews.page(hash));
    }
}
