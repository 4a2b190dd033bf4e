/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.units;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.yuqing.gateway.desk.account.PinLocks;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.PageHandler;
import io.yuqing.wire.account.PasswordHash;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitPin;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Which units have a PIN; gives them one, lets them try again, and ends their links. */
public final class UnitsPart implements DeskPart {
    static final String PATH = "/desk/units";

    private static final String ONE = PATH + "/{unit}/";
    private static final String NO_LINKS =
            "接入网关没有配置办理链接（cases.link_key_file），单位不能自己办理，请由值班台代录；要开通，见部署说明的“单位办理”。";
    private static final String FORM = "form_id";
    private static final String DONE = "done";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final int NOT_FOUND = 404;
    private static final int UNFIT = 422;
    private static final int AWAY = 503;

    private final Optional<UnitAccesses> accesses;
    private final PinLocks locks;
    private final Store store;
    private final Supplier<Set<String>> directory;
    private final StaticFiles files;
    private final Clock clock;
    private final ShownOnce<Done> shown;

    /** Where it is kept what guards the links of units. */
    @FunctionalInterface
    public interface Store {
        /**
         * Returns what stands there now, when it is stored.
         *
         * @throws KafkaAwayException with a sentence if it is not
         */
        UnitAccess change(String unit, UnaryOperator<UnitAccess> change);
    }

    /**
     * @param accesses empty if nobody comes by a link
     * @param directory of the units that there are
     */
    public UnitsPart(
            Optional<UnitAccesses> accesses,
            PinLocks locks,
            Store store,
            Supplier<Set<String>> directory,
            StaticFiles files,
            Clock clock) {
        this.accesses = accesses;
        this.locks = locks;
        this.store = store;
        this.directory = directory;
        this.files = files;
        this.clock = clock;
        this.shown = new ShownOnce<>(clock);
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page(PATH, Right.UNITS, this::show);
        paths.form(ONE + "pin", Right.UNITS, at(this::renew));
        paths.form(ONE + "unlock", Right.UNITS, at(this::unlock));
        paths.form(ONE + "revoke", Right.UNITS, at(this::revoke));
    }

    /**
     * What was done.
     *
     * @param changed how its unit is guarded now, which others see within moments; null: as before
     */
    private record Done(String told, boolean failed, String pin, UnitAccess changed) {}

    private static final Done NOTHING = new Done("", false, "", null);

    /** Loading a page anew issues nothing. */
    private static final Done SHOWN =
            new Done("刚才办的已经显示过，没有再办一次；办理码只显示一次，没有记下的请再换一个。", false, "", null);

    /** Something to do with a unit. */
    private interface Act {
        Done with(String unit);
    }

    private Done renew(String unit) {
        String pin = UnitPin.random();
        PasswordHash hash = PasswordHash.of(pin);
        UnitAccess changed = store.change(unit, access -> access.withPin(hash, clock.millis()));
        // Wrong ones were those of before.
        locks.unlock(unit);
        return new Done(unit + "的新办理码，只显示这一次；请当面或打电话告知，不要发到群里：", false, pin, changed);
    }

    private Done unlock(String unit) {
        locks.unlock(unit);
        return new Done(unit + "可以重新输入办理码了。", false, "", null);
    }

    private Done revoke(String unit) {
        UnitAccess changed = store.change(unit, access -> access.revoked(clock.millis()));
        return new Done(unit + "此刻以前的链接已全部停用；新链接见下一条通知。", false, "", changed);
    }

    private PageHandler at(Act act) {
        return (request, viewer) -> {
            String unit = request.pathParam("unit");
            if (accesses.isEmpty() || !units().contains(unit)) {
                PageAnswer.refusal(
                        request,
                        NOT_FOUND,
                        frame(viewer),
                        "没有单位“" + unit + "”，没有改动；请从“单位与办理码”页进入。");
                return;
            }
            String form = request.formParam(FORM);
            if (!isId(form)) {
                request.status(UNFIT);
                show(request, viewer, failed("页面不完整，没有改动；请从本页重新操作。"));
                return;
            }
            try {
                shown.once(key(viewer, form), () -> act.with(unit));
            } catch (KafkaAwayException e) {
                request.status(AWAY);
                show(request, viewer, failed("没有改动：" + e.getMessage()));
                return;
            }
            // Whoever loads the page anew asks for it, and sends nothing again.
            PageAnswer.goOn(request, PATH + "?" + DONE + "=" + form);
        };
    }

    private static boolean isId(String typed) {
        return typed != null && ID.matcher(typed).matches();
    }

    private static Done failed(String sentence) {
        return new Done(sentence, true, "", null);
    }

    /** Nobody else sees what came of it, even with its address. */
    private static String key(Viewer viewer, String form) {
        return viewer.formToken() + "/" + form;
    }

    private void show(Context request, Viewer viewer) {
        show(request, viewer, done(request, viewer));
    }

    /** What the address names. Whoever asks for the head of the page only sees no PIN. */
    private Done done(Context request, Viewer viewer) {
        String form = request.queryParam(DONE);
        if (!isId(form) || request.method() != HandlerType.GET) {
            return NOTHING;
        }
        return shown.take(key(viewer, form)).orElse(SHOWN);
    }

    /** Those of the directory, and those that were in it. */
    private Set<String> units() {
        Set<String> units = new TreeSet<>(directory.get());
        accesses.ifPresent(all -> all.units().forEach(access -> units.add(access.unit())));
        return units;
    }

    private void show(Context request, Viewer viewer, Done done) {
        String trouble = accesses.map(all -> all.trouble().orElse("")).orElse(NO_LINKS);
        List<UnitLine> lines =
                accesses.map(
                                all ->
                                        units().stream()
                                                .map(unit -> line(all.ofUnit(unit), done.changed()))
                                                .toList())
                        .orElse(List.of());
        UnitsView view = new UnitsView(trouble, done.told(), done.failed(), done.pin(), lines);
        PageAnswer.html(
                request,
                Templates.print("units.jte", Map.of("frame", frame(viewer), "view", view)));
    }

    private UnitLine line(UnitAccess known, UnitAccess changed) {
        boolean its = changed != null && changed.unit().equals(known.unit());
        return UnitLine.of(its ? changed : known, locks.isLocked(known.unit()), clock.instant());
    }

    private Frame frame(Viewer viewer) {
        return Frame.of("单位与办理码 · 舆情值班台", Section.SETTINGS, viewer, files)
                .with("settings.css")
                .with("units.css");
    }
}
