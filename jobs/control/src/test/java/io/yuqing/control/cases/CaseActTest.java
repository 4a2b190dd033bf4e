/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseActTest {
    private static final By DESK = new By("网宣", UnitDuty.DUTY_OFFICER, Via.CLI, null, null);

    @Test
    void shouldBeAnEntryWithItsDetails() throws CaseActException {
        Entry entry =
                CaseAct.of(EntryType.ASSIGN)
                        .actionId("form-7")
                        .caseId("cabcdefghijklmno")
                        .expect(6)
                        .by(DESK)
                        .detail(EntryDetail.LEAD, " 水务局 ")
                        .detail(EntryDetail.HELPERS, List.of("住建局"))
                        .time(EntryDetail.UNTIL, 1_000)
                        .write()
                        .entry();

        assertThat(entry.actionId()).isEqualTo("form-7");
        assertThat(entry.caseId()).isEqualTo("cabcdefghijklmno");
        assertThat(entry.expect()).isEqualTo(6);
        assertThat(entry.by()).isEqualTo(DESK);
        assertThat(entry.details().text(EntryDetail.LEAD)).isEqualTo("水务局");
        assertThat(entry.details().texts(EntryDetail.HELPERS)).containsExactly("住建局");
        assertThat(entry.details().number(EntryDetail.UNTIL)).isEqualTo(1_000);
        assertThat(entry.hasText()).isFalse();
        assertThat(entry.recordedAt()).as("the log says when").isZero();
    }

    @Test
    void shouldKeepTheTextApartUnderItsDigest() throws CaseActException {
        CaseAct.Written one = CaseAct.of(EntryType.NOTE).text(" 已到现场 \n").write();
        CaseAct.Written other = CaseAct.of(EntryType.NOTE).text("已到现场").write();

        CaseText text = one.text();
        assertThat(text.text()).isEqualTo("已到现场");
        assertThat(text.actionId()).isEqualTo(one.entry().actionId());
        assertThat(text.isThatOf(one.entry().textDigest())).isTrue();
        assertThat(other.entry().textDigest()).isNotEqualTo(one.entry().textDigest());
        assertThat(other.entry().actionId()).isNotEqualTo(one.entry().actionId());
        assertThat(CaseAct.of(EntryType.NOTE).text("  \n ").write().text()).isNull();
    }

    @Test
    void shouldTakePeopleOutOfWhateverIsTyped() throws CaseActException {
        CaseAct act =
                CaseAct.of(EntryType.OPEN)
                        .detail(EntryDetail.TITLE, "城东停水 联系13800138000")
                        .detail(EntryDetail.UNITS, List.of("水务局 13800138001"))
                        .outlets(
                                List.of(
                                        new Outlet(
                                                "县发布",
                                                "weibo",
                                                "https://weibo.com/1234567890/N5xYz",
                                                5)))
                        .text("机主身份证 11010519491231002X，邮箱 a.b@example.cn，@张三 说过 〔电话〕");

        CaseAct.Written written = act.write();

        assertThat(written.entry().details().text(EntryDetail.TITLE)).isEqualTo("城东停水 联系〔电话〕");
        assertThat(written.entry().details().texts(EntryDetail.UNITS)).containsExactly("水务局 〔电话〕");
        assertThat(written.entry().details().outlets().get(0).url()).doesNotContain("1234567890");
        assertThat(written.text().text())
                .doesNotContain("110105", "a.b@", "张三")
                .contains("〔身份证〕", "〔邮箱〕", "@用户");
        assertThat(act.replaced()).contains("〔电话〕", "〔身份证〕", "〔邮箱〕", "@用户", "链接中的账号");
    }

    @Test
    void shouldSayOnlyWhatItReplaced() {
        CaseAct act = CaseAct.of(EntryType.NOTE).text("〔电话〕不通，请打 13800138000 或 13800138001");

        assertThat(act.replaced()).containsExactly("〔电话〕");
        assertThat(CaseAct.of(EntryType.NOTE).text("〔电话〕不通").replaced()).isEmpty();
    }

    @Test
    void shouldLeaveNumbersThatAMachineGave() throws CaseActException {
        String alert = "thread/weibo/13800138000";

        assertThat(
                        CaseAct.of(EntryType.SPLIT)
                                .detail(EntryDetail.ALERTS, List.of(alert))
                                .write()
                                .entry()
                                .details()
                                .texts(EntryDetail.ALERTS))
                .containsExactly(alert);
        assertThat(
                        CaseAct.of(EntryType.OPEN)
                                .detail(EntryDetail.DOCUMENT, "县政办〔2026〕17号")
                                .write()
                                .entry()
                                .details()
                                .text(EntryDetail.DOCUMENT))
                .isEqualTo("县政办〔2026〕17号");
    }

    @Test
    void shouldRefuseWhatTheLogCannotHold() {
        CaseAct act =
                CaseAct.of(EntryType.OPEN)
                        .detail(EntryDetail.TITLE, "水".repeat(501))
                        .detail(EntryDetail.UNITS, Collections.nCopies(1_001, "水务局"))
                        .text("水".repeat(2_001));

        assertThatThrownBy(act::write)
                .isInstanceOf(CaseActException.class)
                .hasMessage(
                        "标题有 501 字，最多 500 字，请删减。单位有 1,001 项，最多 1,000 项，请删减。"
                                + "文字有 2,001 字，最多 2,000 字，请删减。");
    }
}
