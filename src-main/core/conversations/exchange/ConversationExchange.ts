import type { CallOutput } from "../../../../src-shared/contract/contract.ts";
import type { ExchangedConversation } from "../../../../src-shared/domain/exchange.ts";
import type { AttemptId, ConversationId } from "../../../../src-shared/domain/ids.ts";
import { maxTitleLength } from "../../../../src-shared/domain/textLimits.ts";
import { AppError } from "../../../../src-shared/errors/AppError.ts";
import type { ExchangeRepository } from "../../storage/ExchangeRepository.ts";
import type { ConversationService } from "../ConversationService.ts";
import { branchTo } from "./branchTo.ts";
import { renewIds } from "./renewIds.ts";
import { requireWhole } from "./requireWhole.ts";

/** Takes whole conversations out of the history, and into it. */
export class ConversationExchange {
  readonly #repository: ExchangeRepository;
  readonly #conversations: ConversationService;

  constructor(repository: ExchangeRepository, conversations: ConversationService) {
    this.#repository = repository;
    this.#conversations = conversations;
  }

  /** @throws AppError `conversations/not-found` */
  export(conversationId: ConversationId): ExchangedConversation {
    const conversation = this.#repository.read(conversationId);
    if (conversation === undefined) throw missing(conversationId);
    return conversation;
  }

  /**
   * Stores a conversation as it was; beside what is there already, under new ids.
   * @throws AppError `conversations/bad-file`
   */
  import(conversation: ExchangedConversation): CallOutput<"exchange.import"> {
    const whole = requireWhole(conversation);
    const isRenewed = this.#repository.isKnown(whole);
    const stored = isRenewed ? renewIds(whole) : whole;
    this.#repository.write(stored);
    this.#conversations.refresh();
    return { conversationId: stored.conversationId, isRenewed };
  }

  /**
   * Copies the branch up to an attempt into a new conversation, to go on from there another way.
   * @throws AppError `conversations/not-found`
   */
  fork(attemptId: AttemptId): ConversationId {
    const { conversationId } = this.#conversations.turnOf(attemptId);
    const branch = renewIds(branchTo(this.export(conversationId), attemptId));
    const now = Date.now();
    const title = `${branch.title.slice(0, maxTitleLength - 7)} (copy)`;
    const times = { createdAt: now, updatedAt: now };
    this.#repository.write({ ...branch, ...times, title, isPinned: false, isArchived: false });
    this.#conversations.refresh();
    return branch.conversationId;
  }
}

const missing = (id: string): AppError => new AppError("conversations/not-found", `nothing is stored as ${id}`);
