/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.cases.Calendars;
import io.yuqing.domain.cases.plan.Workdays;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as holiday-cn writes them: of the days of the State Council only, no plain weekends. */
class WorkdaysJsonTest {
    private static final LocalTime CLOSE = LocalTime.of(17, 30);

    private static byte[] file(int year) throws IOException {
        try (InputStream in = WorkdaysJsonTest.class.getResourceAsStream(year + ".json")) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldReadTheYearsInAnyOrder() throws IOException {
        assertThat(WorkdaysJson.ofFiles(List.of(file(2026), file(2025)), CLOSE))
                .isEqualTo(Calendars.of2025And2026());
        assertThat(WorkdaysJson.ofFiles(List.of(file(2026)), CLOSE)).isEqualTo(Calendars.of2026());
    }

    @Test
    void shouldLetTheNextYearsFileSayMoreOfDecember() throws IOException {
        byte[] next =
                bytes(
                        """
                        {"year": 2027, "papers": [], "note": 1, "days": [
                          {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
                          {"name": "元旦", "date": "2026-12-27", "isOffDay": false}]}
                        """);
        Workdays days = WorkdaysJson.ofFiles(List.of(next, file(2026)), CLOSE);
        assertThat(days.isWorkday(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(days.isWorkday(LocalDate.parse("2026-12-27"))).isTrue();
        assertThat(days.lastDay()).hasToString("2027-12-31");
    }

    @Test
    void shouldRefuseWhatIsNoCalendarInOneSentence() throws IOException {
        assertThatThrownBy(() -> WorkdaysJson.ofFiles(List.of(), CLOSE))
                .hasMessage("there is no calendar; name the file of this year.");
        byte[] later = bytes("{\"year\": 2028, \"days\": []}");
        assertThatThrownBy(() -> WorkdaysJson.ofFiles(List.of(file(2026), later), CLOSE))
                .hasMessage("the calendars are of the years [2026, 2028]; add those between.");
        for (String wrong :
                List.of(
                        "{}",
                        "{\"year\": 2026}",
                        "{\"year\": 2026, \"days\": [{\"date\": \"10月1日\", \"isOffDay\": true}]}",
                        "{\"year\": 2026, \"days\": [{\"date\": \"2026-10-01\"}]}",
                        "no")) {
            assertThatThrownBy(() -> WorkdaysJson.ofFiles(List.of(bytes(wrong)), CLOSE))
                    .as(wrong)
                    .hasMessageStartingWith("calendar");
        }
    }
}
