/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.store.Entries;
import java.util.regex.Pattern;

/**
 * One kind of entries at the desk.
 *
 * @param slug what its addresses call it
 * @param what people decide with it, in a sentence
 */
record KindDesk(String slug, Entries entries, String what) {
    static final String ROOT = "/desk/settings";

    /** What stands in an address as it is, and is no word of ours. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    ControlKind kind() {
        return entries.kind();
    }

    EntryForm form() {
        return EntryForm.of(kind());
    }

    String path() {
        return ROOT + "/" + slug;
    }

    /** Where an entry is. */
    String path(String id) {
        boolean plain = PLAIN.matcher(id).matches() && !id.equals("new") && !id.equals("entry");
        return plain ? path() + "/" + id : path() + "/entry?id=" + Urls.encoded(id);
    }
}
