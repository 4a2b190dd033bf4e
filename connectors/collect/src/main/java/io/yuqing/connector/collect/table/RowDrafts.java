/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.ChannelWords;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.Edge;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a draft of a row under its header. Cells of columns about persons are never looked at. */
final class RowDrafts {
    /** Of a sheet without a header. */
    static final RowDrafts NONE = new RowDrafts(null, ColumnMap.NONE, null);

    private static final Pattern MIDNIGHT = Pattern.compile(" 0{1,2}:00(:00)?$");
    private static final Pattern HAS_CLOCK = Pattern.compile(".*[0-9][:时点：].*");

    private final Layout layout;
    private final ColumnMap map;
    private final GivenBack givenBack;

    RowDrafts(Layout layout, ColumnMap map, Edge edge) {
        this.layout = layout;
        this.map = map;
        this.givenBack = new GivenBack(layout, edge);
    }

    /** Whether the header stands there again, as on each printed page. */
    boolean isHeader(List<String> cells) {
        return cells.stream().map(String::strip).toList().equals(layout.headers());
    }

    /** How many columns the header has. */
    int width() {
        return layout.headers().size();
    }

    Draft of(long number, List<String> cells) {
        String post = value(cells, Role.POST);
        Draft draft = new Draft(number, post.isEmpty() ? Stream.POST : Stream.COMMENT);
        draft.postId = post;
        draft.id = value(cells, Role.ID);
        draft.platform = value(cells, Role.PLATFORM);
        draft.channel = ChannelWords.code(value(cells, Role.CHANNEL));
        draft.rootId = value(cells, Role.ROOT);
        draft.parentId = value(cells, Role.PARENT);
        draft.author = value(cells, Role.AUTHOR);
        draft.title = value(cells, Role.TITLE);
        String text = value(cells, Role.TEXT);
        draft.text = text.isEmpty() ? value(cells, Role.SUMMARY) : text;
        draft.mediaText = value(cells, Role.MEDIA_TEXT);
        draft.url = value(cells, Role.URL);
        draft.region = value(cells, Role.REGION);
        draft.publishedAt = publishedAt(cells);
        draft.collectedAt = value(cells, Role.COLLECTED_AT);
        draft.likes = value(cells, Role.LIKES);
        draft.comments = value(cells, Role.COMMENTS);
        draft.reposts = value(cells, Role.REPOSTS);
        draft.views = value(cells, Role.VIEWS);
        draft.shown = () -> givenBack.of(cells);
        return draft;
    }

    private String value(List<String> cells, Role role) {
        String value = layout.value(cells, role);
        return value.isEmpty() ? map.constants().getOrDefault(role, "") : value;
    }

    private String publishedAt(List<String> cells) {
        String whole = value(cells, Role.PUBLISHED_AT);
        if (whole.isEmpty()) {
            String day = value(cells, Role.DATE);
            String clock = value(cells, Role.CLOCK);
            boolean both = !day.isEmpty() && !clock.isEmpty();
            whole = both ? MIDNIGHT.matcher(day).replaceFirst("") + ' ' + clock : day + clock;
        }
        String read = map.time() == null ? whole : byPattern(whole);
        boolean dayAlone = !read.isEmpty() && !HAS_CLOCK.matcher(read).matches();
        return dayAlone && !map.clock().isEmpty() ? read + ' ' + map.clock() : read;
    }

    /** What the pattern does not fit is left to the forms that are known. */
    private String byPattern(String written) {
        try {
            return map.time().parse(written, LocalDateTime::from).toString();
        } catch (DateTimeException e) {
            return written;
        }
    }
}
