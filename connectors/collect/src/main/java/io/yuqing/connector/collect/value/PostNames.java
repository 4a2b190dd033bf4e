/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import java.util.Arrays;
import java.util.Optional;

/** Platforms on which a post has two names, and which of them stands for it here. */
public enum PostNames {
    WEIBO("weibo") {
        @Override
        public Optional<String> number(String id) {
            return WeiboId.number(id);
        }

        @Override
        Optional<String> numberAt(String url) {
            return WeiboId.numberAt(url);
        }

        @Override
        String address(String number) {
            return WeiboId.address(number);
        }
    },
    BILIBILI("bilibili") {
        @Override
        public Optional<String> number(String id) {
            return BilibiliId.number(id);
        }

        @Override
        Optional<String> numberAt(String url) {
            return BilibiliId.numberAt(url);
        }

        @Override
        String address(String number) {
            return BilibiliId.address(number);
        }
    };

    private final String platform;

    PostNames(String platform) {
        this.platform = platform;
    }

    /** Those of a platform; empty where a post has one name. */
    public static Optional<PostNames> of(String platform) {
        return Arrays.stream(values()).filter(each -> each.platform.equals(platform)).findFirst();
    }

    /** The one address of the post at an address; empty if it is of no platform here. */
    public static Optional<String> addressAt(String url) {
        for (PostNames each : values()) {
            Optional<String> number = each.numberAt(url);
            if (number.isPresent()) {
                return number.map(each::address);
            }
        }
        return Optional.empty();
    }

    /** The name that stands for a post, by either; empty if it is neither. */
    public abstract Optional<String> number(String id);

    abstract Optional<String> numberAt(String url);

    abstract String address(String number);
}
