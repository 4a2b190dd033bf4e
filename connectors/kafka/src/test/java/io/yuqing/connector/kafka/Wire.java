/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records for tests, each valid until something in it is changed. */
final class Wire {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Of every record: later than all of its times. */
    static final long RECORDED =
            TimeText.millis("2013-07-01T12:10:00+08:00", java.time.ZoneOffset.UTC);

    private static final String ORIGINAL =
            """
            {"id":"p1","platform":"weibo","channel":"microblog","kind":"original","root_id":"p1","parent_id":null,
             "author":"3b43a6411623","published_at":"2013-07-01T12:00:00+08:00",
             "collected_at":"2013-07-01T12:03:20.500+08:00","title":"停水","text":"【停水】城东又停水了","url":"https://weibo.invalid/p1",
             "region":"城东","engagement":{"likes":3,"comments":2,"reposts":1,"views":400}}
            """;

    private static final String REPOST =
            """
            {"id":"p2","platform":"weibo","channel":"microblog","kind":"repost","root_id":"p1","parent_id":"p1",
             "author":"25ddf841d54b","published_at":"2013-07-01T12:05:00+08:00","title":null,"text":"","url":null}
            """;

    private static final String COMMENT =
            """
            {"id":"c1","post_id":"p1","parent_id":null,"author":"c7e5f7442a71",
             "published_at":"2013-07-01T12:06:00+08:00","text":"什么时候来水？","likes":5}
            """;

    private static final ItemDecoder DECODER =
            new ItemDecoder(
                    IngestOptions.defaults()
                            .withClock(() -> RECORDED)
                            .withMaxRecordBytes(4096)
                            .withMaxTextChars(100));

    private Wire() {}

    static ObjectNode original() {
        return node(ORIGINAL);
    }

    static ObjectNode repost() {
        return node(REPOST);
    }

    static ObjectNode comment() {
        return node(COMMENT);
    }

    static Decoded post(ObjectNode record) {
        return decode(ItemKind.POST, bytes(record));
    }

    static Decoded comment(ObjectNode record) {
        return decode(ItemKind.COMMENT, bytes(record));
    }

    static Decoded post(String record) {
        return decode(ItemKind.POST, record.getBytes(UTF_8));
    }

    static Decoded decode(ItemKind kind, byte[] value) {
        return DECODER.decode(kind, "items", 3, 42, RECORDED, value);
    }

    static byte[] bytes(ObjectNode record) {
        return record.toString().getBytes(UTF_8);
    }

    private static ObjectNode node(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
