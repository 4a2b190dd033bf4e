/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What addresses of posts look like on a platform, as people write it: {@code weibo.com/*}{@code
 * /{id}} or {@code bbs.example.cn/forum.php?tid={id}}. The star is any one part of the path.
 * Whether an address has a scheme, {@code www.}, other parameters or a fragment makes no
 * difference.
 */
final class PostAddress implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String ID = "{id}";
    private static final String ANY_PART = "[^/?#&]+";
    private static final String BEFORE = "(?i:https?://)?(?i:www\\.)?";
    private static final String AFTER_PATH = "/?(?:[?#].*)?";
    private static final String BEFORE_PARAMETER = "/?\\?(?:[^#]*&)?";
    private static final String AFTER_PARAMETER = "(?:[&#].*)?";

    /** Host, path, and at most one parameter with the id in path or parameter. */
    private static final Pattern FORM =
            Pattern.compile("[^/?#\\s{}*]+\\.[^/?#\\s{}*]+/[^?#\\s]*(?:\\?[^?#&=\\s]+=\\{id})?");

    private final Pattern pattern;

    private PostAddress(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Whether something can be told by what is written. */
    static boolean isReadable(String written) {
        int id = written.indexOf(ID);
        return id > 0
                && id == written.lastIndexOf(ID)
                && FORM.matcher(written).matches()
                && written.replace(ID, "").indexOf('{') < 0;
    }

    static PostAddress of(String written) {
        int question = written.indexOf('?');
        String path = question < 0 ? written : written.substring(0, question);
        int slash = path.indexOf('/');
        StringBuilder regex = new StringBuilder(BEFORE);
        regex.append("(?i:").append(Pattern.quote(path.substring(0, slash))).append(')');
        append(path.substring(slash), regex);
        if (question < 0) {
            regex.append(AFTER_PATH);
        } else {
            regex.append(BEFORE_PARAMETER);
            append(written.substring(question + 1), regex);
            regex.append(AFTER_PARAMETER);
        }
        return new PostAddress(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** The id in an address; null if it is no address of this kind. */
    String idIn(String address) {
        Matcher found = pattern.matcher(address);
        return found.matches() ? found.group(1) : null;
    }

    private static void append(String written, StringBuilder regex) {
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith(ID, i)) {
                regex.append('(').append(ANY_PART).append(')');
                i += ID.length() - 1;
            } else if (written.charAt(i) == '*') {
                regex.append(ANY_PART);
            } else {
                regex.append(Pattern.quote(written.substring(i, i + 1)));
            }
        }
    }
}
