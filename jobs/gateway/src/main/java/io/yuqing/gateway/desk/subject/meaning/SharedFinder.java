/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.nlp.encoder.TextEncoder;
import io.yuqing.nlp.view.VectorCache;
import io.yuqing.nlp.view.ViewFinder;
import java.util.function.Supplier;

/**
 * Opens the encoder for the first who asks and keeps it until the process ends: 60 MB outside the
 * heap, and 2 KB of heap for each text it remembers. Thread-safe.
 */
final class SharedFinder implements Supplier<ViewFinder> {
    private static final int REMEMBERED = 5_000;

    private ViewFinder finder;

    @Override
    public synchronized ViewFinder get() {
        if (finder == null) {
            TextEncoder encoder = TextEncoder.open();
            finder = new ViewFinder(new VectorCache(encoder::encode, REMEMBERED));
        }
        return finder;
    }
}
