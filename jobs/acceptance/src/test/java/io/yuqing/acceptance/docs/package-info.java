/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Holds the documents to the code and to each other: links, options, commands, packages, both
 * languages. Only text is read here; no test of this room starts a server.
 */
package io.yuqing.acceptance.docs;
