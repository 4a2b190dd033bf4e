/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import java.time.Instant;

/** Lines that a collector might send; whose they are can be told wherever they come out. */
public final class Lines {
    private Lines() {}

    public static String post(String id) {
        return post(id, "weibo");
    }

    public static String post(String id, String platform) {
        return """
               {"id":"%s","platform":"%s","channel":"microblog","kind":"original","author":"zhangsan_77",\
               "published_at":"%s","title":"停水","text":"找 @张三丰 ，电话13812345678","url":"https://bbs.example.cn/u/zhangsan_77/t/1",\
               "nickname":"张三丰","engagement":{"likes":1}}\
               """
                .formatted(id, platform, Instant.now().minusSeconds(600));
    }

    public static String comment(String id) {
        return """
               {"id":"%s","platform":"weibo","post_id":"1","author":"zhangsan_77","published_at":"%s",\
               "text":"同问 @张三丰 "}\
               """
                .formatted(id, Instant.now().minusSeconds(600));
    }

    /** Of each sort one that the jobs refuse. */
    public static String bad(String id) {
        return post(id).replaceFirst(
                        "\"published_at\":\"[^\"]*\"", "\"published_at\":\"张三丰 13812345678\"");
    }

    /** What may stand in no record and no log. */
    public static String[] people() {
        return new String[] {"zhangsan", "张三丰", "13812345678"};
    }
}
