/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Views by meaning of subjects that people look at now, grouped beside the judging of originals and
 * kept in a table, so that boards, pages and papers need no encoder.
 */
package io.yuqing.jobs.second.view;
