/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The words of notices, in Chinese, for a phone: what matters stands in the title. Pure. Notices
 * are made of dispatches; nothing here has a place for an author, and nothing else makes words of
 * codes.
 */
package io.yuqing.jobs.delivery.text;
