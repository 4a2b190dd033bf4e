/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Feeds: from the bytes of a document in any dialect (RSS, Atom, JSON Feed) to its entries, and
 * from an entry to the draft of a post. What fetches them, and which entry is new, is known
 * elsewhere.
 */
package io.yuqing.connector.collect.feed;
