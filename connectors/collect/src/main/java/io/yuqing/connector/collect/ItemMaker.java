/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.value.ReadTime;
import io.yuqing.connector.collect.value.TimeReader;
import java.time.Instant;
import java.util.Set;

/**
 * Makes canonical records of drafts: one platform, channel, id and time for what tools write in
 * many ways, and nobody left in it.
 */
public final class ItemMaker {
    private static final String OTHER = "other";

    /** What exports call everybody who gave no name: many people, and not one. */
    private static final Set<String> NOBODY =
            Set.of("匿名", "匿名用户", "匿名网友", "网友", "佚名", "未知", "无", "-", "null");

    private final Context context;
    private final Sink sink;
    private final TimeReader times;

    public ItemMaker(Context context, Sink sink) {
        this.context = context;
        this.sink = sink;
        this.times = new TimeReader(context.zone());
    }

    /** Hands out the item, or why it is none. */
    public void make(Draft draft) {
        String platform = platform(draft);
        String id = IdForms.clean(draft.id);
        if (platform.isEmpty()) {
            refuse(draft, Flaw.NO_PLATFORM);
            return;
        }
        if (draft.saysNothing() && draft.rootId.isEmpty()) {
            refuse(draft, Flaw.NO_TEXT);
            return;
        }
        if (draft.stream == Stream.COMMENT && draft.postId.isBlank()) {
            refuse(draft, Flaw.NO_POST_ID);
            return;
        }
        if (IdForms.isRounded(id) || IdForms.isRounded(IdForms.clean(draft.postId))) {
            refuse(draft, Flaw.ROUNDED_ID);
            return;
        }
        ReadTime seen = times.read(draft.collectedAt, context.seenAt());
        Instant witness = seen.isRead() ? seen.at() : context.seenAt();
        ReadTime published =
                draft.yearIsGuessed
                        ? times.readNotAfter(draft.publishedAt, witness)
                        : times.read(draft.publishedAt, witness);
        if (!published.isRead()) {
            refuse(draft, flaw(published.flaw()));
            return;
        }
        make(draft, platform, id, published.at(), seen.isRead() ? seen.at() : null);
    }

    private void make(Draft draft, String platform, String id, Instant published, Instant seen) {
        CanonicalItem item = new CanonicalItem(draft.stream);
        SamePost same = new SamePost(platform, context.edge());
        item.platform = platform;
        item.url = PostAddress.harmless(context.edge(), draft.url.strip(), draft.author.strip());
        item.rootId = same.id(post(platform, draft.rootId));
        item.parentId = same.id(post(platform, draft.parentId));
        item.postId = same.id(post(platform, draft.postId));
        item.id = id.isEmpty() ? IdForms.ofContent(draft, platform, published) : same.id(id);
        String at = context.platforms().post(platform, item.url);
        // Some tools give a repost the address of what it reposts.
        boolean own = draft.stream == Stream.POST && !at.equals(item.rootId);
        item.id = own && !at.isEmpty() ? at : item.id;
        item.channel = channel(draft, platform);
        String author = draft.author.strip();
        item.author = NOBODY.contains(author) ? "" : context.edge().author(platform, author);
        item.title = context.edge().text(draft.title.strip());
        item.text = context.edge().text(draft.text.strip());
        item.mediaText = context.edge().text(draft.mediaText.strip());
        item.region = context.edge().region(draft.region.strip());
        item.publishedAt = published.atZone(context.zone()).toOffsetDateTime();
        item.collectedAt = seen == null ? null : seen.atZone(context.zone()).toOffsetDateTime();
        item.likes = draft.likes;
        item.comments = draft.comments;
        item.reposts = draft.reposts;
        item.views = draft.views;
        sink.item(
                new CollectedItem(
                        draft.line,
                        draft.stream,
                        platform + "/" + item.threadId(),
                        published,
                        item.json(),
                        draft.shown));
    }

    /** What names another item, perhaps by its address. */
    private String post(String platform, String written) {
        String named = IdForms.none(IdForms.clean(written));
        String at = context.platforms().post(platform, named);
        return at.isEmpty() ? named : at;
    }

    private String platform(Draft draft) {
        String named = draft.platform.isBlank() ? context.platform() : draft.platform;
        return named.isBlank()
                ? context.platforms().at(draft.url.strip())
                : context.platforms().code(context.edge().text(named.strip()));
    }

    private String channel(Draft draft, String platform) {
        if (draft.stream == Stream.COMMENT) {
            return draft.channel;
        }
        String named = draft.channel.isEmpty() ? context.channel() : draft.channel;
        String usual = named.isEmpty() ? context.platforms().channel(platform) : named;
        return usual.isEmpty() ? OTHER : usual;
    }

    private void refuse(Draft draft, Flaw flaw) {
        sink.refused(new RefusedLine(draft.line, flaw, draft.shown.get()));
    }

    private static Flaw flaw(ReadTime.Flaw flaw) {
        return switch (flaw) {
            case NONE_GIVEN -> Flaw.NO_TIME;
            case DATE_ONLY -> Flaw.DATE_ONLY;
            case AMBIGUOUS -> Flaw.AMBIGUOUS_TIME;
            case UNREADABLE -> Flaw.UNREADABLE_TIME;
        };
    }
}
