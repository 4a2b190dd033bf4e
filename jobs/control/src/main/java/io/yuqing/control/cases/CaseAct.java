/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.plan.CasePlan;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What somebody does, on its way into the log. Whatever a person may have typed is masked before it
 * leaves the process; what was replaced can be shown to them.
 */
public final class CaseAct {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final EntryType type;
    private final MaskedWords masked = new MaskedWords();
    private String actionId = UUID.randomUUID().toString();
    private String caseId = "";
    private String eventKey = "";
    private long expect = Entry.UNSEEN;
    private By by = By.MACHINE;
    private Details details = Details.NONE;
    private String text = "";
    private CasePlan settings;

    private CaseAct(EntryType type) {
        this.type = type;
    }

    public static CaseAct of(EntryType type) {
        return new CaseAct(type);
    }

    /** That of the form: sent twice, it is one act. Without it each act has one of its own. */
    public CaseAct actionId(String id) {
        actionId = id;
        return this;
    }

    public CaseAct caseId(String id) {
        caseId = id;
        return this;
    }

    /** The event of an alert, if the act opens a case about it. */
    public CaseAct eventKey(String key) {
        eventKey = key;
        return this;
    }

    /** The number of the last event that the person saw. */
    public CaseAct expect(long seq) {
        expect = seq;
        return this;
    }

    public CaseAct by(By who) {
        by = who;
        return this;
    }

    public CaseAct detail(EntryDetail detail, String value) {
        details = details.with(detail, masked.detail(detail, value));
        return this;
    }

    public CaseAct detail(EntryDetail detail, List<String> values) {
        details =
                details.with(
                        detail,
                        values.stream().map(value -> masked.detail(detail, value)).toList());
        return this;
    }

    public CaseAct time(EntryDetail detail, long millis) {
        details = details.withTime(detail, millis);
        return this;
    }

    public CaseAct flag(EntryDetail detail, boolean value) {
        details = details.with(detail, value);
        return this;
    }

    public CaseAct outlets(List<Outlet> outlets) {
        details = details.withOutlets(outlets.stream().map(masked::outlet).toList());
        return this;
    }

    /** The free text as it was typed; blank: none. */
    public CaseAct text(String raw) {
        text = masked.text(raw);
        return this;
    }

    /** Of an act that sets them. */
    public CaseAct settings(CasePlan plan) {
        settings = plan;
        return this;
    }

    /** What stands where something personal was, each once, as 〔电话〕; empty: nothing was. */
    public List<String> replaced() {
        return masked.replaced();
    }

    /**
     * The act with its text under one salt.
     *
     * @throws CaseActException if it is longer than the log takes
     */
    public Written write() throws CaseActException {
        List<String> flaws = new ArrayList<>(CaseLengths.flaws(details));
        if (CaseLengths.of(text) > CaseText.LONGEST) {
            flaws.add(CaseLengths.tooLong("文字", text, CaseText.LONGEST));
        }
        if (!flaws.isEmpty()) {
            throw new CaseActException(String.join("", flaws));
        }
        CaseText kept = text.isEmpty() ? null : new CaseText(actionId, salt(), text);
        Entry act =
                settings == null
                        ? Entry.act(actionId, type, by)
                        : Entry.settings(actionId, by, settings);
        Entry entry =
                act.about(caseId, eventKey)
                        .seen(expect)
                        .with(details)
                        .withText(kept == null ? "" : kept.digest());
        return new Written(entry, kept);
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /**
     * As it goes to the log.
     *
     * @param text null if there is none
     */
    public record Written(Entry entry, CaseText text) {}
}
