/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What the comments of a thread or topic say, grouped by meaning when somebody asks for it. It
 * takes seconds, so it is done beside the pages; no page waits for it.
 */
package io.yuqing.gateway.desk.subject.meaning;
