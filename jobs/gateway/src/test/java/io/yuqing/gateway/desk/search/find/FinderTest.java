/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.TextSearch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real engine passes over no text that the matcher would take. */
class FinderTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Bounds WIDE = new Bounds(1_000_000, 1_000, Duration.ofMinutes(5));
    private static final Instant SINCE = DeskTables.NOW.minus(Duration.ofDays(30));

    private static final List<String> TEXTS =
            List.of(
                    "小区停水三天了",
                    "小区停\u200B水了",
                    "小区停\u00AD\uFE0F水了",
                    "小区停\n水了",
                    "小区停\r\n水了",
                    "小区停 水了",
                    "小區停⽔了",
                    "停水应急演习",
                    "展开化解矛盾专项行动",
                    "我在开化上班",
                    "很乾淨的小區",
                    "康熙乾隆年间",
                    "村里通了５Ｇ",
                    "套餐送 15g",
                    "𝐂𝐎𝐕𝐈𝐃－１９来了",
                    "covid\u00AD-19",
                    "一百㎡的房子",
                    "一百 m2 的房子",
                    "⑫月停电",
                    "㋋停电",
                    "12月停电",
                    "哈哈哈哈哈哈水",
                    "哈哈哈水",
                    "学校食物中毒",
                    "太气人了[怒]",
                    "太气人了［怒］😡😡😡😡😡😡",
                    "“引号”和'撇号'与\\反斜线 c++",
                    "Ｃ＋＋ 语言",
                    "a\tb\u0000c 停水 \uE000",
                    "清河镇政府昨天又停电",
                    "",
                    "停电".repeat(900) + "停水",
                    "停电".repeat(1_100) + "停水");

    @BeforeAll
    static void store() {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            values.add(row(3 * i, "", TEXTS.get(i), ""));
            values.add(row(3 * i + 1, TEXTS.get(i), "别的话", ""));
            values.add(row(3 * i + 2, "", "别的话", TEXTS.get(i)));
        }
        TABLES.database()
                .execute(
                        "INSERT INTO items (platform, kind, item_id, root_id, published_at, title,"
                                + " text, media_text, version) VALUES "
                                + String.join(", ", values));
    }

    private static String row(int number, String title, String text, String media) {
        return "('weibo', 'comment', 'find/%d', 'find/0', toDateTime('2026-03-02 00:00:00', 'Asia/Shanghai') - %d, '%s', '%s', '%s', 1)"
                .formatted(number, number * 7_000, quoted(title), quoted(text), quoted(media));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'").replace("\u0000", "\\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "停水",
                "停水 AND NOT 演习",
                "停水 OR 停电",
                "停* AND 小区",
                "开化",
                "干净",
                "乾隆",
                "5g",
                "covid-19",
                "covid-19 OR abcdefgh OR 停水",
                "m2",
                "12月",
                "哈哈哈水",
                "*中毒",
                "中毒",
                "[怒]",
                "😡😡😡",
                "\"c++\"",
                "\"\\反斜线\"",
                "\"'撇号'\"",
                "清河镇 NEAR/9 停电",
                "标题:停水",
                "标题:(停水 OR 停电) AND 别的话",
                "小区 EXCEPT 小区停",
                "NOT (NOT 停水 OR 演习)"
            })
    void shouldFindWhatTheMatcherFinds(String expression) throws TablesException, IOException {
        TextSearch text = TextSearch.of(expression);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String one = TEXTS.get(i);
            if (!text.words("", one, "").isEmpty()) {
                expected.add("find/" + 3 * i);
            }
            if (!text.words(one, "别的话", "").isEmpty()) {
                expected.add("find/" + (3 * i + 1));
            }
            if (!text.words("", "别的话", one).isEmpty()) {
                expected.add("find/" + (3 * i + 2));
            }
        }
        assertThat(found(text, Filters.NONE)).isEqualTo(expected);
    }

    @Test
    void shouldLookAtFewTextsForNothing() throws TablesException, IOException {
        Search search = search(TextSearch.of("停水"), Filters.NONE);
        Progress progress = finder().find(search, search.newest(), WIDE, hit -> true);

        assertThat(progress.end()).isEqualTo(End.ALL);
        assertThat(progress.checked()).isLessThan(progress.found() + 12);
    }

    /** Each text is made to take as long as a text can. */
    @Test
    void shouldStopAmongTextsThatTakeLong() throws TablesException, IOException {
        long[] nanos = {0};
        Finder slow =
                new Finder(
                        new Tables(TABLES.seeded()),
                        new OnDemand(),
                        () -> nanos[0] += Duration.ofMillis(400).toNanos());
        Search search = search(TextSearch.of("停水"), Filters.NONE);
        Bounds three = new Bounds(1_000, 1_000, Duration.ofSeconds(3));
        List<String> found = new ArrayList<>();
        Position at = search.newest();
        Progress progress;
        do {
            progress = slow.find(search, at, three, hit -> found.add(hit.row().id()));
            at = progress.reached();
            assertThat(progress.checked()).isLessThan(8);
        } while (progress.end() == End.LATE);

        assertThat(progress.end()).isEqualTo(End.ALL);
        List<String> all = new ArrayList<>();
        finder().find(search, search.newest(), WIDE, hit -> all.add(hit.row().id()));
        assertThat(found).isEqualTo(all);
    }

    /** Too many to look for: then there is nothing by which texts are passed over. */
    @Test
    void shouldFindAlsoWithoutAFilter() throws TablesException, IOException {
        String words = String.join(" OR ", IntStream.range(0, 70).mapToObj(i -> "停" + i).toList());
        TextSearch text = TextSearch.of("停水 OR " + words);

        assertThat(Prefilter.of(text.terms()).isNone()).isTrue();
        String latin =
                String.join(" OR ", IntStream.range(0, 55).mapToObj(i -> "covid" + i).toList());
        assertThat(Prefilter.of(TextSearch.of(latin).terms()).regexes())
                .allSatisfy(regex -> assertThat(regex).hasSizeLessThan(60_000));
        assertThat(found(text, Filters.NONE)).isEqualTo(found(TextSearch.of("停水"), Filters.NONE));
    }

    private static List<String> found(TextSearch text, Filters filters)
            throws TablesException, IOException {
        List<String> found = new ArrayList<>();
        Search search = search(text, filters);
        finder().find(
                        search,
                        search.newest(),
                        WIDE,
                        hit -> !hit.row().id().startsWith("find/") || found.add(hit.row().id()));
        return found;
    }

    private static Search search(TextSearch text, Filters filters) {
        return new Search(text, filters, SINCE, DeskTables.NOW);
    }

    private static Finder finder() throws IOException {
        return new Finder(new Tables(TABLES.seeded()), new OnDemand(), System::nanoTime);
    }
}
