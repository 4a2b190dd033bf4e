/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.CaseNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryRowsTest {

    @Test
    void whatIsRefusedSaysWhoHasToDoWhat() {
        assertThat(message(Outcome.REJECTED, Reason.KEYWORD, ""))
                .isEqualTo("请群主告知机器人的关键词，请系统管理员写入渠道的 keywords");
        assertThat(message(Outcome.REJECTED, Reason.MAILBOX_FULL, "5.2.2"))
                .isEqualTo("请收件人清理邮箱（5.2.2）");
    }

    @Test
    void whatPassesByItselfAsksForNothing() {
        assertThat(message(Outcome.FAILED, Reason.BUSY, "HTTP 503")).isEqualTo("HTTP 503");
        assertThat(message(Outcome.FAILED, Reason.MAILBOX_FULL, "4.2.2")).isEqualTo("4.2.2");
    }

    @ParameterizedTest
    @EnumSource
    void aRemedyIsOneSentenceInChineseThatNamesWho(Reason reason) {
        if (!reason.remedy().isEmpty()) {
            assertThat(reason.remedy()).matches("请[^。；]{5,60}");
        }
    }

    private static String message(Outcome outcome, Reason reason, String said) {
        Dispatch dispatch = new Dispatch();
        dispatch.id = "h";
        dispatch.reason = DeliveryReason.HEARTBEAT;
        dispatch.heartbeat = new Heartbeat();
        Receipt receipt = new Receipt(outcome, reason, "", said, 0, 1, 0, 1, 0);
        return DeliveryRows.attempt(List.of(dispatch), "h", 0, receipt).message;
    }

    @Test
    void aDigestSaysOfEachAlertWhereItBelongsAndWhoSaidSo() {
        List<Dispatch> digest =
                List.of(
                        alert("a", "网络舆情", "社情民意", RoutedBy.SECOND),
                        alert("b", "社情民意", "", RoutedBy.LINEAR),
                        alert("a", "网络舆情", "社情民意", RoutedBy.SECOND),
                        alert("c", "", "", RoutedBy.ANALYSIS));
        Receipt receipt = new Receipt(Outcome.DELIVERED, Reason.OK, "", "", 200, 1, 0, 1, 1);
        DeliveryRow row = DeliveryRows.attempt(digest, "d", 0, receipt);
        assertThat(row.alerts).containsExactly("a", "b", "c");
        assertThat(row.categories).containsExactly("online_opinion", "public_concern", "");
        assertThat(row.otherCategories).containsExactly("public_concern", "", "");
        assertThat(row.routedBy).containsExactly("second", "linear", "");
    }

    private static Dispatch alert(String id, String category, String other, RoutedBy by) {
        Dispatch dispatch = new Dispatch();
        dispatch.id = id;
        dispatch.channel = "office";
        dispatch.news = new AlertNews();
        dispatch.news.alertId = id;
        dispatch.news.category = category;
        dispatch.news.otherCategory = other;
        dispatch.news.routedBy = by;
        return dispatch;
    }

    @Test
    void aStepOfACaseIsARowOfItsKindWithoutAnAlert() {
        Dispatch dispatch = new Dispatch();
        dispatch.id = "case.c1.3.assigned@1";
        dispatch.channel = "water";
        dispatch.departments = List.of("水务局");
        dispatch.reason = DeliveryReason.CASE_STEP;
        dispatch.level = Level.ORANGE;
        dispatch.caseNews = new CaseNews();
        dispatch.caseNews.happening = CaseHappening.ASSIGNED;

        DeliveryRow row = DeliveryRows.givenUp(dispatch, 7, "通道已从配置中删除");

        assertThat(row.kind).isEqualTo("case");
        assertThat(row.happening).isEqualTo("assigned");
        assertThat(row.level).isEqualTo("orange");
        assertThat(row.alerts).isEmpty();
        assertThat(row.notices).containsExactly("case.c1.3.assigned@1");
    }
}
