/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.Readings;
import io.yuqing.connector.collect.table.ColumnMap;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OnePostTest {
    private static final String POST = "5086244610294702";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    private static final List<String> EXPORTS =
            List.of(
                    "mediacrawler-weibo-posts.jsonl",
                    "weibo-crawler-posts.json",
                    "weibo-crawler-posts.csv",
                    "weibo-search.csv",
                    "weibospider.jsonl",
                    "stonedt.json",
                    "table.csv");

    /** By number, by short code, by address: seven exports of the same post. */
    @Test
    void shouldBeOneItemThroughEveryExport() throws URISyntaxException {
        for (String export : EXPORTS) {
            Path file = Path.of(OnePostTest.class.getResource("/golden/" + export).toURI());
            Readings readings = Readings.of(Adapters.of(file, ColumnMap.NONE), file);
            assertThat(ids(readings)).as(export).contains(POST);
            assertThat(readings.items)
                    .as(export)
                    .filteredOn(item -> id(item).equals(POST))
                    .allMatch(item -> item.key().equals("weibo/" + POST));
        }
    }

    private static Set<String> ids(Readings readings) {
        Set<String> ids = new TreeSet<>();
        readings.items.forEach(item -> ids.add(id(item)));
        return ids;
    }

    private static String id(CollectedItem item) {
        Matcher id = ID.matcher(new String(item.json(), StandardCharsets.UTF_8));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
